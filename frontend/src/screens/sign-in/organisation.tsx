import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client";
import { answer } from "../../api/problem";

/** What went wrong on the way back from the organisation's sign-in. */
export const problems: { [code: string]: string } = {
  "oidc-attempt": "That sign-in took too long, or was begun somewhere else. Try again.",
  "oidc-refused": "Your organisation did not sign you in. Try again, or ask those who run it.",
  "oidc-unverified": "Your organisation does not vouch for your email address. Ask those who run it.",
  "oidc-unknown":
    "There is no open account of that email address here. Ask the person who runs Lintel for you.",
  "oidc-unavailable": "Your organisation’s sign-in does not answer. Try again in a few minutes.",
};

/** The way in through one's own organisation, where there is one. */
export function Organisation({ to }: { to: string }) {
  const oidc = useQuery({
    queryKey: ["oidc"],
    queryFn: ({ signal }) => answer(api.GET("/api/v1/oidc", { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!oidc.data?.enabled) return null;
  return (
    <p>
      <a className="button" href={`/api/v1/oidc/start?to=${encodeURIComponent(to)}`}>
        Sign in with {oidc.data.name}
      </a>
    </p>
  );
}
