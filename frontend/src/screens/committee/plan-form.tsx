import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { MeetingKind, MeetingLine } from "../../api/meeting-types";
import { keepMeeting, planMeeting, useCommitteeOf } from "../../api/meetings";
import { Summary } from "../../components/summary";
import { useSubmit } from "../../components/use-submit";
import { readDate } from "../../edit/read";
import { longDate } from "../../format/date";
import { place } from "../../format/place";
import { AgendaFields } from "../meeting/agenda-fields";
import { agendaFaults, defaultAgenda } from "../meeting/default-agenda";
import { RadiosIn, SelectIn, TextIn } from "../meeting/form-fields";
import { readTime } from "../meeting/words";

type Props = { id: string; meetings: MeetingLine[]; close: () => void };

const titles: { [kind in MeetingKind]: string } = {
  committee: "Meeting of the committee",
  subgroup: "Meeting of the sub-group",
  chair: "Chair’s action",
};

/** What a meeting begins with: what it is, when and where, and an agenda that only has to be corrected. */
export function PlanForm({ id, meetings, close }: Props) {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const subgroups = useCommitteeOf(id).data?.committee?.subgroups ?? [];
  const [kind, setKind] = useState<MeetingKind>("committee");
  const [subgroup, setSubgroup] = useState("");
  const [title, setTitle] = useState(titles.committee);
  const [date, setDate] = useState("");
  const [time, setTime] = useState("14:00");
  const [where, setWhere] = useState(meetings[0]?.place ?? "");
  const [items, setItems] = useState(() => defaultAgenda("committee", meetings));
  const [touched, setTouched] = useState(false);
  const day = readDate(date);

  const choose = (next: string) => {
    const chosen = next as MeetingKind;
    setKind(chosen);
    if (title === titles[kind]) setTitle(titles[chosen]);
    if (!touched) setItems(defaultAgenda(chosen, meetings));
  };
  const check = () => [
    ...(kind === "subgroup" && !subgroup ? [{ field: "subgroup", text: "Choose the sub-group" }] : []),
    ...(title.trim() ? [] : [{ field: "title", text: "Enter a title" }]),
    ...(day ? [] : [{ field: "date", text: "Enter a date, such as 12 July 2016" }]),
    ...(readTime(time) ? [] : [{ field: "time", text: "Enter a time, such as 14:00" }]),
    ...agendaFaults(items),
  ];
  const send = async () => {
    const view = await planMeeting(id, {
      kind,
      ...(kind === "subgroup" && { subgroup }),
      title: title.trim(),
      date: day ?? "",
      time: readTime(time) ?? "",
      place: where.trim(),
      items,
    });
    keepMeeting(cache, id, view);
    void cache.invalidateQueries({ queryKey: ["meetings", id] });
    navigate(place(id, "meetings", String(view.n)));
  };
  const { submit, wrong, asked, busy, of } = useSubmit(check, send, "title");
  const kinds = [
    ["committee", "The committee"],
    ...(subgroups.length > 0
      ? [["subgroup", "A sub-group", "its order is ratified by the committee"] as const]
      : []),
    ["chair", "The chair alone, between meetings", "reported to the next meeting"],
  ] as const;
  return (
    <form noValidate className="form meeting-form" onSubmit={submit}>
      <Summary faults={wrong} asked={asked} />
      <RadiosIn id="kind" legend="Who meets" value={kind} change={choose} options={kinds} />
      {kind === "subgroup" && (
        <SelectIn
          id="subgroup"
          label="Which sub-group"
          value={subgroup}
          change={setSubgroup}
          none="Choose"
          options={subgroups.map((each) => [each.id, each.name])}
          wrong={of("subgroup")}
        />
      )}
      <TextIn id="title" label="Title" value={title} change={setTitle} wrong={of("title")} />
      <div className="form-row">
        <TextIn
          id="date"
          label="Date"
          hint={day ? longDate(day) : "For example 12 7 2016"}
          value={date}
          change={setDate}
          wrong={of("date")}
        />
        <TextIn
          id="time"
          label="Time"
          hint="For example 14:00"
          value={time}
          change={setTime}
          wrong={of("time")}
        />
      </div>
      <TextIn id="place" label="Place" value={where} change={setWhere} />
      <AgendaFields
        id={id}
        items={items}
        change={(next) => {
          setTouched(true);
          setItems(next);
        }}
        wrong={of}
      />
      <div className="form-buttons">
        <button type="submit" className="button button-main" disabled={busy}>
          Plan it
        </button>
        <button type="button" className="button" onClick={close}>
          Cancel
        </button>
      </div>
    </form>
  );
}
