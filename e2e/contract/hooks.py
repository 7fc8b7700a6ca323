"""How Schemathesis acts: as a demo person, in an organisation of its own."""

import json
import os
import re
import time
import urllib.parse
import urllib.request
import uuid

import schemathesis

STATE = os.environ["KPIHEALTH_STATE_FOLDER"]
PERSON = "ada@acme.example"
TOKEN_SECONDS = 60
WITHOUT_TENANT_HEADER = re.compile(r"^/api/v1/(me|organizations|invitations)(/|$)")
CURSOR = re.compile(r"^[A-Za-z0-9_-]+$")
OF_ORGANIZATION = re.compile(r"^/api/v1/organizations/\{")


def properties(name):
    with open(os.path.join(STATE, name), encoding="utf-8") as file:
        lines = [line.strip() for line in file if "=" in line and not line.startswith("#")]
    return dict(line.split("=", 1) for line in lines)


SETTINGS = properties("settings.properties")
SECRETS = properties("secrets.properties")
GATEWAY = f"http://localhost:{SETTINGS['port.gateway']}"
TOKENS = f"http://localhost:{SETTINGS['port.keycloak']}/realms/kpihealth/protocol/openid-connect/token"


def answer(request):
    with urllib.request.urlopen(request, timeout=30) as response:
        return json.load(response)


def login():
    form = {
        "grant_type": "password",
        "client_id": "demo-cli",
        "username": PERSON,
        "password": SECRETS[f"user.{PERSON}"],
    }
    return answer(urllib.request.Request(TOKENS, urllib.parse.urlencode(form).encode()))["access_token"]


def sign_up():
    body = json.dumps({"name": f"Contract {int(time.time())}"}).encode()
    headers = {"Authorization": f"Bearer {login()}", "Content-Type": "application/json"}
    return answer(urllib.request.Request(f"{GATEWAY}/api/v1/organizations", body, headers))["id"]


TENANT = sign_up()


@schemathesis.auth(refresh_interval=TOKEN_SECONDS)
class Login:
    def get(self, case, context):
        return login()

    def set(self, case, data, context):
        case.headers = case.headers or {}
        case.headers["Authorization"] = f"Bearer {data}"
        if not WITHOUT_TENANT_HEADER.match(case.operation.path):
            case.headers["X-Tenant-ID"] = TENANT


@schemathesis.hook
def map_path_parameters(context, parameters):
    """A random organisation is not ours: every call would end with 404. What is no id stays wrong on purpose."""
    if parameters and OF_ORGANIZATION.match(context.operation.path):
        name = re.search(r"\{(\w+)\}", context.operation.path).group(1)
        try:
            uuid.UUID(str(parameters.get(name)))
            parameters[name] = TENANT
        except ValueError:
            pass
    return parameters


@schemathesis.hook
def before_call(context, case, kwargs):
    """A cursor is what a list gave; one that is made up in the right form would hide whatever else is tried."""
    if case.query and CURSOR.match(str(case.query.get("cursor", ""))):
        del case.query["cursor"]
