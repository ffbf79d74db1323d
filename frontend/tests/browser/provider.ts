import { createSign, generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Who may come, and how many minutes ago the provider saw who they are. */
export const comers = [
  { name: "Esther, this morning", email: "esther@example.nhs.uk", minutes: 180 },
  { name: "Esther, just now", email: "esther@example.nhs.uk", minutes: 0 },
  { name: "Somebody unknown", email: "nobody@example.nhs.uk", minutes: 0 },
];

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const segment = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

function signed(claims: object): string {
  const text = `${segment({ alg: "RS256", kid: "1" })}.${segment(claims)}`;
  return `${text}.${createSign("RSA-SHA256").update(text).sign(privateKey, "base64url")}`;
}

const bodyOf = async (request: IncomingMessage) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return new URLSearchParams(Buffer.concat(parts).toString());
};

/** A small OpenID Connect provider on loopback: its page asks who one is, and sends one back. */
export async function provide(): Promise<{ issuer: string; server: Server }> {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams: asked } = new URL(request.url ?? "/", issuer);
    const json = (value: object) =>
      response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(value));
    switch (pathname) {
      case "/.well-known/openid-configuration":
        return json({
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
          response_types_supported: ["code"],
          id_token_signing_alg_values_supported: ["RS256"],
        });
      case "/keys":
        return json({
          keys: [{ ...publicKey.export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" }],
        });
      case "/authorize": {
        const links = comers.map(({ name }, who) => {
          const back = new URL(asked.get("redirect_uri") ?? "");
          back.searchParams.set("state", asked.get("state") ?? "");
          back.searchParams.set("code", segment({ who, nonce: asked.get("nonce") }));
          return `<p><a href="${back.href.replaceAll("&", "&amp;")}">${name}</a></p>`;
        });
        return response.writeHead(200, { "Content-Type": "text/html" }).end(links.join(""));
      }
      case "/token": {
        const code = (await bodyOf(request)).get("code") ?? "";
        const { who, nonce } = JSON.parse(Buffer.from(code, "base64url").toString());
        const { email, minutes } = comers[who] ?? { email: "", minutes: 0 };
        const now = Math.floor(Date.now() / 1000);
        const times = { iat: now, exp: now + 300, auth_time: now - 60 * minutes };
        const claims = {
          iss: issuer,
          aud: "lintel",
          sub: email,
          nonce,
          email,
          email_verified: true,
          ...times,
        };
        return json({ access_token: "none", token_type: "Bearer", id_token: signed(claims) });
      }
      default:
        return response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { issuer, server };
}
