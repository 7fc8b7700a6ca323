// What people and their tools do, 85 reads and 15 writes of a hundred. No request is repeated, and a
// single failed one fails the run. Started by ./suite load and by rolling-restart.
import { check, fail, sleep } from "k6";
import exec from "k6/execution";
import http from "k6/http";

const RATE = Number(__ENV.KPIHEALTH_LOAD_RATE);
const GATEWAY = __ENV.KPIHEALTH_LOAD_URL;
const SECONDS = Number(__ENV.KPIHEALTH_LOAD_SECONDS);
/** Longer answers are failures to people; k6 itself would wait for a minute. */
const TIMEOUT = "10s";
/** A token is renewed this early even if it lives longer, so that the exchange of tokens is under load, too. */
const LONGEST_USE_SECONDS = 60;
const VISIBLE_SECONDS = 60;
const JSON_BODY = "application/json";

export const options = {
  scenarios: {
    mixed: {
      executor: "constant-arrival-rate",
      rate: RATE,
      timeUnit: "1s",
      duration: `${SECONDS}s`,
      preAllocatedVUs: 20,
      maxVUs: 200,
    },
  },
  thresholds: {
    http_req_failed: ["rate==0"],
    checks: ["rate==1"],
    // Requests that were never sent, because all users waited, must not be taken for good ones.
    iterations: [`count>=${Math.floor(RATE * SECONDS * 0.99)}`],
  },
  summaryTrendStats: ["med", "p(95)", "p(99)", "max"],
  setupTimeout: "3m",
  teardownTimeout: "3m",
};

const READS = [
  { name: "accounts", weight: 15, path: () => "/api/v1/accounts?limit=50" },
  { name: "account", weight: 15, path: (account) => `/api/v1/accounts/${account}` },
  { name: "health", weight: 20, path: (account) => `/api/v1/accounts/${account}/health` },
  { name: "values", weight: 15, path: (account) => `/api/v1/accounts/${account}/kpis` },
  { name: "executions", weight: 10, path: () => "/api/v1/playbook-executions?limit=50" },
  { name: "ranges", weight: 5, path: () => "/api/v1/reference-ranges" },
  { name: "me", weight: 5, path: () => "/api/v1/me" },
];

/** Of this virtual user: its session, and the account that no other one writes to. */
let session = null;
let own = null;

/** Logs in once: a provider that guards against guessing refuses many logins of one person at a time. */
export function setup() {
  const first = login();
  const organization = organizationOf(first.access);
  const accounts = readableAccounts({ ...first, organization });
  return { ...first, organization, accounts, run: `Load ${Date.now()}` };
}

export default function (data) {
  if (session === null || Date.now() >= session.renewAt) {
    session = session === null ? begin(data) : renewed(session.refresh);
  }
  const user = { access: session.access, organization: data.organization };
  let point = Math.random() * 100;
  for (const read of READS) {
    point -= read.weight;
    if (point < 0) {
      succeeds(http.get(GATEWAY + read.path(anyOf(data.accounts)), as(user, read.name)), read.name, 200);
      return;
    }
  }
  write(user, data.run);
}

/** Takes away the accounts of this run. */
export function teardown(data) {
  const user = { ...login(), organization: data.organization };
  const query = `q=${encodeURIComponent(data.run)}&status=all&limit=500`;
  const found = http.get(`${GATEWAY}/api/v1/accounts?${query}`, as(user, "accounts"));
  for (const account of succeeds(found, "accounts", 200) ? found.json("items") : []) {
    const headers = { "If-Match": `"${account.version}"` };
    succeeds(http.del(`${GATEWAY}/api/v1/accounts/${account.account_id}`, null, as(user, "delete", headers)), "delete", 204);
  }
}

function write(user, run) {
  if (own === null) {
    // Another name at each attempt: one that was not answered may have taken effect.
    const body = JSON.stringify({ name: `${run} ${exec.scenario.iterationInTest}`, employees: 0 });
    remember(http.post(`${GATEWAY}/api/v1/accounts`, body, as(user, "create", { "Content-Type": JSON_BODY })), "create", 201);
    return;
  }
  if (own.etag === null) {
    // Whether the write that failed took effect is not known.
    remember(http.get(`${GATEWAY}/api/v1/accounts/${own.id}`, as(user, "account")), "account", 200);
    return;
  }
  const headers = { "Content-Type": JSON_BODY, "If-Match": own.etag };
  const body = JSON.stringify({ employees: exec.vu.iterationInScenario });
  remember(http.patch(`${GATEWAY}/api/v1/accounts/${own.id}`, body, as(user, "change", headers)), "change", 200);
}

function remember(answer, name, status) {
  if (succeeds(answer, name, status)) {
    own = { id: answer.json("account_id"), etag: answer.headers["Etag"] };
  } else if (own !== null) {
    own.etag = null;
  }
}

function begin(data) {
  // Each at another moment, or all of them would renew at once for ever.
  return { ...data, renewAt: data.from + (data.renewAt - data.from) * Math.random() };
}

function login() {
  return tokens({
    grant_type: "password",
    username: __ENV.KPIHEALTH_LOAD_PERSON,
    password: __ENV.KPIHEALTH_LOAD_PASSWORD,
  });
}

function renewed(refresh) {
  return tokens({ grant_type: "refresh_token", refresh_token: refresh });
}

/** Until two thirds of the life of the access token are over; the gateway does not use one to its last moment. */
function tokens(grant) {
  const form = { client_id: __ENV.KPIHEALTH_LOAD_CLIENT, ...grant };
  const from = Date.now();
  const answer = http.post(__ENV.KPIHEALTH_LOAD_TOKEN_URL, form, { timeout: TIMEOUT, tags: { name: "login" } });
  if (!succeeds(answer, "login", 200)) {
    fail("no token");
  }
  const seconds = Math.min(answer.json("expires_in"), LONGEST_USE_SECONDS);
  return {
    access: answer.json("access_token"),
    refresh: answer.json("refresh_token"),
    from,
    renewAt: from + (seconds * 2000) / 3,
  };
}

/** The person's current organisation; one that has none signs up. */
function organizationOf(access) {
  const me = http.get(`${GATEWAY}/api/v1/me`, as({ access }, "me"));
  if (!succeeds(me, "me", 200)) {
    fail("the gateway does not know the person");
  }
  if (me.json("current") !== null) {
    return me.json("current.organization_id");
  }
  const body = JSON.stringify({ name: `Load ${Date.now()}` });
  const signedUp = http.post(
    `${GATEWAY}/api/v1/organizations`,
    body,
    as({ access }, "sign-up", { "Content-Type": JSON_BODY }),
  );
  if (!succeeds(signedUp, "sign-up", 201)) {
    fail("the person has no organisation");
  }
  return signedUp.json("id");
}

/** Accounts that scoring-service knows, too; an organisation without accounts gets one. */
function readableAccounts(user) {
  let accounts = settled(`${GATEWAY}/api/v1/accounts?limit=50`, user).json("items");
  if (accounts.length === 0) {
    const body = JSON.stringify({ name: "Load" });
    const made = http.post(`${GATEWAY}/api/v1/accounts`, body, as(user, "create", { "Content-Type": JSON_BODY }));
    if (!succeeds(made, "create", 201)) {
      fail("the organisation has no account");
    }
    accounts = [made.json()];
  }
  const ids = accounts.map((account) => account.account_id);
  ids.forEach((id) => settled(`${GATEWAY}/api/v1/accounts/${id}/health`, user));
  return ids;
}

/** Before the load, what was just made may need a moment to reach the other services. */
function settled(url, user) {
  const anyStatus = http.expectedStatuses({ min: 200, max: 499 });
  for (let second = 0; second < VISIBLE_SECONDS; second++) {
    const answer = http.get(url, { ...as(user, "setup"), responseCallback: anyStatus });
    if (answer.status === 200) {
      return answer;
    }
    sleep(1);
  }
  return fail(`${url} is not there after ${VISIBLE_SECONDS} s`);
}

function as(user, name, headers = {}) {
  const organization = user.organization ? { "X-Tenant-ID": user.organization } : {};
  return {
    headers: { Authorization: `Bearer ${user.access}`, ...organization, ...headers },
    tags: { name },
    timeout: TIMEOUT,
  };
}

function succeeds(answer, name, status) {
  const good = check(answer, { [`${name} answers ${status}`]: (given) => given.status === status });
  if (!good) {
    console.error(`${name}: ${answer.status} ${answer.error} ${answer.body ?? ""}`);
  }
  return good;
}

function anyOf(list) {
  return list[Math.floor(Math.random() * list.length)];
}
