// SPDX-License-Identifier: GPL-3.0-or-later
// A real identity provider (npm oidc-provider, certified by the OpenID Foundation), for
// `./dev check oidc`: one client, one user, who is signed in without being asked.
import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import Provider from "oidc-provider";

const port = Number(process.argv[2]);
const issuer = `http://127.0.0.1:${port}`;
const account = {
  sub: "u-17",
  name: "李娜",
  email: "li@example.cn",
  email_verified: true,
  groups: ["hanse-secretaries", "staff"],
};

const jwk = (pair) => ({ ...pair.privateKey.export({ format: "jwk" }), use: "sig" });
const keys = [
  jwk(generateKeyPairSync("rsa", { modulusLength: 2048 })),
  jwk(generateKeyPairSync("ec", { namedCurve: "P-256" })),
];

const provider = new Provider(issuer, {
  jwks: { keys },
  clients: [
    {
      client_id: "hanse",
      client_secret: "s&cret:%20+",
      redirect_uris: ["http://127.0.0.1:1/back"],
      grant_types: ["authorization_code"],
      response_types: ["code"],
      id_token_signed_response_alg: process.argv[3] ?? "RS256",
    },
  ],
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"], groups: ["groups"] },
  scopes: ["openid", "email", "profile", "groups"],
  conformIdTokenClaims: process.argv[4] !== "all",
  enabledJWA: { idTokenSigningAlgValues: ["RS256", "PS256", "ES256", "HS256"] },
  pkce: { required: () => true },
  cookies: { keys: ["only for tests"] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  findAccount: async () => ({ accountId: account.sub, claims: async () => account }),
});

/// Says yes to whatever a person would be asked.
async function interact(request, response) {
  const { prompt, params, grantId } = await provider.interactionDetails(request, response);
  if (prompt.name === "login")
    return provider.interactionFinished(request, response, { login: { accountId: account.sub } });
  const grant = grantId
    ? await provider.Grant.find(grantId)
    : new provider.Grant({ accountId: account.sub, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
}

const answer = provider.callback();
createServer((request, response) =>
  request.url.startsWith("/interaction/") ? interact(request, response) : answer(request, response),
).listen(port, "127.0.0.1", () => console.log("ready"));
