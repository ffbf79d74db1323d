import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { api } from "../../api/client";
import { answer } from "../../api/problem";
import { useRounds } from "../../api/queries";
import { Input } from "../../components/input";
import { Loaded } from "../../components/loaded";
import { Page } from "../../components/page";
import { Summary } from "../../components/summary";
import { useSubmit } from "../../components/use-submit";
import { place } from "../../format/place";

/** A round begins with a fund's usual terms, with those of an earlier round, or with nothing. */
export default function NewRound() {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const rounds = useRounds().data ?? [];
  const presets = useQuery({
    queryKey: ["presets"],
    queryFn: ({ signal }) => answer(api.GET("/api/v1/presets", { signal })),
  });
  const [name, setName] = useState("");
  const [start, setStart] = useState("");
  const { submit, wrong, asked, busy, of } = useSubmit(
    () => [
      ...(name.trim() ? [] : [{ field: "name", text: "Enter a name for the round" }]),
      ...(start ? [] : [{ field: "start", text: "Choose what it begins with" }]),
    ],
    async () => {
      const [way, id] = [start.slice(0, 4), start.slice(5)];
      const body = { name: name.trim(), ...(way === "copy" ? { copy_of: id } : { preset: id }) };
      const made = await answer(api.POST("/api/v1/rounds", { body }));
      void cache.invalidateQueries({ queryKey: ["rounds"] });
      navigate(`${place(made.id)}/setup`);
    },
    "name",
  );
  const choices = [
    ...(presets.data?.presets ?? []).map(
      (preset) => [`from ${preset.id}`, preset.name, preset.about] as const,
    ),
    ...rounds.map(
      (round) =>
        [
          `copy ${round.id}`,
          `A copy of ${round.name}`,
          "Its terms, criteria and places, without its bids",
        ] as const,
    ),
  ];
  return (
    <Page title="Begin a round" caption={<Link to="/">All rounds</Link>} error={wrong.length > 0}>
      <Loaded query={presets} what="what a round can begin with" rows={6}>
        {() => (
          <form noValidate className="form" onSubmit={submit}>
            <Summary faults={wrong} asked={asked} />
            <Input
              id="name"
              label="Name of the round"
              hint="For example ETTF 2016/17"
              value={name}
              change={setName}
              wrong={of("name")}
            />
            <fieldset
              className={`form-field pick${of("start") ? " form-field-wrong" : ""}`}
              id="start"
              tabIndex={-1}
            >
              <legend>Begin with</legend>
              {of("start") && <p className="field-wrong">{of("start")}</p>}
              {choices.map(([value, title, says]) => (
                <label key={value}>
                  <input
                    type="radio"
                    name="start"
                    checked={start === value}
                    onChange={() => setStart(value)}
                  />{" "}
                  {title}
                  <span className="hint">{says}</span>
                </label>
              ))}
            </fieldset>
            <button type="submit" className="button button-main" disabled={busy}>
              Begin the round
            </button>
          </form>
        )}
      </Loaded>
    </Page>
  );
}
