# Says the fields of TOML and JSON front matters as Python types them, with their types, as typed_values.rb says Ruby's.
#
# One question a line, {"notation", "text"}, and one answer a line: {"fields": [[key, value], …]} or {"error": message}.
# A value is [type, …]; a time without an offset is one in UTC, and a time of day is its text.
import datetime
import json
import math
import sys
import tomllib


def typed(value):
    if value is None:
        return ["null"]
    if isinstance(value, bool):
        return ["bool", "true" if value else "false"]
    if isinstance(value, int):
        return ["integer", str(value)]
    if isinstance(value, float):
        if math.isnan(value):
            return ["float", ".nan"]
        return ["float", repr(value) if math.isfinite(value) else ".inf" if value > 0 else "-.inf"]
    if isinstance(value, str):
        return ["string", value]
    if isinstance(value, datetime.datetime):
        zone = value.tzinfo or datetime.timezone.utc
        moment = value.replace(microsecond=0, tzinfo=zone)
        return ["time", int(moment.timestamp()), value.microsecond * 1000, int(zone.utcoffset(None).total_seconds())]
    if isinstance(value, datetime.date):
        return ["date", value.isoformat()]
    if isinstance(value, datetime.time):
        return ["string", value.isoformat()]
    if isinstance(value, list):
        return ["sequence", [typed(item) for item in value]]
    return ["mapping", [[key, typed(item)] for key, item in value.items()]]


def refuse(constant):
    raise ValueError(constant + " is not JSON")


def members(pairs):
    # Half of a surrogate pair is no text, also in a value that a later one of its key replaces.
    for pair in pairs:
        json.dumps(pair, ensure_ascii=False).encode()
    return dict(pairs)


def fields(question):
    if question["notation"] == "toml":
        return tomllib.loads(question["text"])
    return json.loads("{" + question["text"] + "}", parse_constant=refuse, object_pairs_hook=members)


for line in sys.stdin:
    try:
        answer = {"fields": typed(fields(json.loads(line)))[1]}
    except ValueError as error:
        answer = {"error": str(error)}
    print(json.dumps(answer))
