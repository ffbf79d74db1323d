import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client";
import { answer } from "../../api/problem";
import { Input } from "../../components/input";
import { Summary } from "../../components/summary";
import { useSubmit } from "../../components/use-submit";

/** Another password; all other places are signed out with it. */
export function Password() {
  const cache = useQueryClient();
  const [old, setOld] = useState("");
  const [next, setNext] = useState("");
  const [said, setSaid] = useState("");
  const { submit, wrong, asked, busy, of } = useSubmit(
    () => [
      ...(old ? [] : [{ field: "old", text: "Enter your password of now" }]),
      ...(next ? [] : [{ field: "new", text: "Enter a new password" }]),
    ],
    async () => {
      await answer(api.PUT("/api/v1/session/password", { body: { old, new: next } }));
      setOld("");
      setNext("");
      setSaid("Your password is changed. You are signed out everywhere else.");
      await cache.invalidateQueries({ queryKey: ["devices"] });
    },
    "old",
  );
  return (
    <form noValidate className="form" onSubmit={submit} aria-labelledby="password-title">
      <h2 id="password-title">Change your password</h2>
      <Summary faults={wrong} asked={asked} />
      <Input
        id="old"
        label="Password now"
        type="password"
        complete="current-password"
        value={old}
        change={setOld}
        wrong={of("old")}
      />
      <Input
        id="new"
        label="New password"
        type="password"
        complete="new-password"
        hint="At least 8 characters"
        value={next}
        change={setNext}
        wrong={of("new")}
      />
      <button type="submit" className="button button-main" disabled={busy}>
        Change the password
      </button>
      <div role="status">{said}</div>
    </form>
  );
}
