import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { endSession } from "../../api/cache";
import { api, type Session } from "../../api/client";
import { answer } from "../../api/problem";
import { Input } from "../../components/input";
import { Loaded } from "../../components/loaded";
import { Page } from "../../components/page";
import { Summary } from "../../components/summary";
import { useSubmit } from "../../components/use-submit";

/** A link that works once: whoever has it chooses their password. */
export default function OpenLink() {
  const { token = "" } = useParams();
  const link = useQuery({
    queryKey: ["link", token],
    queryFn: ({ signal }) =>
      answer(api.GET("/api/v1/links/{token}", { params: { path: { token } }, signal })),
    retry: false,
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!link.data) {
    return (
      <Page title="Choose your password">
        <Loaded query={link} what="the link" rows={4} otherwise={<Link to="/sign-in">Sign in</Link>}>
          {() => null}
        </Loaded>
      </Page>
    );
  }
  return <Choose token={token} {...link.data} />;
}

function Choose({
  token,
  name,
  email,
  purpose,
}: {
  token: string;
  name: string;
  email: string;
  purpose: string;
}) {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const { submit, wrong, asked, busy, of } = useSubmit(
    () => {
      if (!password) return [{ field: "password", text: "Enter a password" }];
      return password === again ? [] : [{ field: "again", text: "Enter the same password twice" }];
    },
    async () => {
      await answer(api.POST("/api/v1/links/{token}", { params: { path: { token } }, body: { password } }));
      const session: Session = await answer(api.POST("/api/v1/session", { body: { email, password } }));
      endSession(cache, session);
      navigate("/", { replace: true });
    },
    "password",
  );
  return (
    <Page title="Choose your password" error={wrong.length > 0}>
      <form noValidate className="form" onSubmit={submit}>
        <Summary faults={wrong} asked={asked} />
        <p>
          {purpose === "invitation" ? "Welcome" : "Hello"}, {name}. You will sign in as <b>{email}</b>. This
          link works once.
        </p>
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <Input
          id="password"
          label="Password"
          type="password"
          complete="new-password"
          hint="At least 8 characters. Three words that do not belong together are good, and easy to keep."
          value={password}
          change={setPassword}
          wrong={of("password")}
        />
        <Input
          id="again"
          label="The same password again"
          type="password"
          complete="new-password"
          value={again}
          change={setAgain}
          wrong={of("again")}
        />
        <button type="submit" className="button button-main" disabled={busy}>
          Set the password and sign in
        </button>
      </form>
    </Page>
  );
}
