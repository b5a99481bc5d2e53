#!/usr/bin/env python3
"""Checks records with a JSON Schema by jsonschema: each is accepted, and each without a required member is refused.

    record_schema.py SCHEMA RECORDS

Of each set of required members, one object of each place is tried, so that large records cost no more than small ones.
"""
import json
import sys

import jsonschema

schema = json.load(open(sys.argv[1]))
jsonschema.Draft202012Validator.check_schema(schema)
definitions = schema["$defs"]


def resolve(part):
    while isinstance(part, dict) and "$ref" in part:
        part = definitions[part["$ref"].rpartition("/")[2]]
    return part


def subschema(part):
    """A validator of a part, with the definitions of all."""
    return jsonschema.Draft202012Validator({**part, "$defs": definitions} if part is not schema else schema)


def objects(value, part, path):
    """The objects of a value with the schemas that they fulfil, and where they are."""
    part = resolve(part)
    if not isinstance(part, dict):
        return
    for choice in part.get("oneOf", part.get("anyOf", [])):
        if subschema(resolve(choice)).is_valid(value):
            yield from objects(value, choice, path)
            return
    if isinstance(value, dict) and "properties" in part:
        yield value, part, path
        for name, member in part["properties"].items():
            if name in value:
                yield from objects(value[name], member, path + (name,))
    elif isinstance(value, list) and "items" in part:
        for element in value:
            yield from objects(element, part["items"], path)


def main():
    validator = subschema(schema)
    records, tried = 0, set()
    for line in open(sys.argv[2], encoding="utf-8"):
        record = json.loads(line)
        records += 1
        error = jsonschema.exceptions.best_match(validator.iter_errors(record))
        if error is not None:
            sys.exit(f"{line[:200]}: {error.json_path}: {error.message[:300]}")
        for value, part, path in objects(record, schema, ()):
            for name in part.get("required", []):
                kind = (path, tuple(sorted(part["properties"])), name)
                if kind in tried:
                    continue
                tried.add(kind)
                without = value.pop(name)
                if validator.is_valid(record):
                    sys.exit(f"accepted without {name} in {'.'.join(path)}: {json.dumps(value)[:200]}")
                value[name] = without
    if records == 0 or not tried:
        sys.exit("There were no records.")
    print(f"{records} records are accepted, and refused without each of {len(tried)} required members.")


main()
