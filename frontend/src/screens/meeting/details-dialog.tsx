import { useState } from "react";
import { readDate } from "../../edit/read";
import { longDate } from "../../format/date";
import { DialogForm } from "./dialog-form";
import { TextIn } from "./form-fields";
import { useAnswer, useHere } from "./here";
import { readTime } from "./words";

/** What a planned meeting is called, when and where it is. */
export function DetailsDialog({ close }: { close: () => void }) {
  const { view } = useHere();
  const give = useAnswer();
  const [title, setTitle] = useState(view.title);
  const [date, setDate] = useState(longDate(view.date));
  const [time, setTime] = useState(view.time);
  const [where, setWhere] = useState(view.place);
  const day = readDate(date);
  const check = () => [
    ...(title.trim() ? [] : [{ field: "title", text: "Enter a title" }]),
    ...(day ? [] : [{ field: "date", text: "Enter a date, such as 12 July 2016" }]),
    ...(readTime(time) ? [] : [{ field: "time", text: "Enter a time, such as 14:00" }]),
  ];
  return (
    <DialogForm
      title="When and where"
      button="Change it"
      check={check}
      send={() =>
        give({
          action: "details",
          details: {
            kind: view.kind,
            title: title.trim(),
            date: day ?? "",
            time: readTime(time) ?? "",
            place: where.trim(),
          },
        })
      }
      close={close}
    >
      {(wrong) => (
        <>
          <TextIn id="title" label="Title" value={title} change={setTitle} wrong={wrong("title")} />
          <TextIn id="date" label="Date" value={date} change={setDate} wrong={wrong("date")} />
          <TextIn id="time" label="Time" value={time} change={setTime} wrong={wrong("time")} />
          <TextIn id="place" label="Place" value={where} change={setWhere} />
        </>
      )}
    </DialogForm>
  );
}
