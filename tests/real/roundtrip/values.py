"""Writes values of the schemas that the types of packages are of.

Usage: values.py PLAN VALUES KEPT. A line of VALUES is package, type, number and JSON, with tabs between; KEPT has what the judge needs.
"""

import json
import sys
import time
from multiprocessing import Pool

from jsonschema import Draft202012Validator
from referencing.exceptions import Unresolvable

from description import Description, Elsewhere
from free import Free
from loose import Loose
from sampler import Sampler
from scalars import Impossible

# Of each schema.
VALUES, MOST, TRIES, SECONDS = 6, 12, 4, 120


class Schemas:
    """The schemas of a description, and values of them."""

    def __init__(self, description):
        self.description, self.sampler = description, Sampler(description)

    def valid(self, schema, value):
        whole = {"$defs": self.description.schemas, "allOf": [schema]}
        return Draft202012Validator(whole).is_valid(value)

    def values(self, pointer, seed):
        """The schema at a pointer, the branches of its choice, and values of it."""
        schema, name = self.description.at(pointer)
        branches = self.branches(schema, name)
        values, until = [], time.monotonic() + SECONDS
        for value in self.examples(name):
            if self.valid(schema, value):
                values.append(value)
        for number in range(max(VALUES, min(MOST, 2 * len(branches)))):
            if time.monotonic() > until:
                raise Impossible("it takes too long")
            try:
                values.append(self.found(schema, name, f"{seed}/{number}", number))
            except (Impossible, RecursionError):
                continue  # Another number may have more luck.
        distinct = {json.dumps(value, sort_keys=True): value for value in values}
        if not distinct:
            raise Impossible("no value that satisfies it was found")
        return schema, branches, [value for value in distinct.values() if value is not None]

    def found(self, schema, name, seed, number):
        for attempt in range(TRIES):
            value = self.sampler.value(schema, name, f"{seed}/{attempt}", number)
            if self.valid(schema, value):
                return value
        raise Impossible("no value that satisfies it was found")

    def examples(self, name):
        authored = self.description.authored.get(name)
        if not isinstance(authored, dict):
            return []
        examples = authored.get("examples") if isinstance(authored.get("examples"), list) else []
        return [authored["example"], *examples] if "example" in authored else examples

    def branches(self, schema, name):
        """The branches of a choice: their names in the description, and their schemas."""
        if not isinstance(schema, dict):
            return []
        branches = [branch for branch in schema.get("oneOf") or schema.get("anyOf") or [] if isinstance(branch, dict)]
        named = [(self.description.resolve(branch["$ref"])[1], branch) for branch in branches if "$ref" in branch]
        return [(name, branch) for name, branch in named if name]


def main(plan, values_file, kept_file):
    with open(plan) as file, Pool() as pool:
        made = pool.map(of_package, json.load(file), chunksize=1)
    with open(values_file, "w") as values, open(kept_file, "w") as kept:
        values.writelines(line for lines, _ in made for line in lines)
        json.dump([told for _, told in made], kept)


def of_package(package):
    """The lines of a package, and what is kept of it for the judge."""
    description = Description(package["file"])
    schemas, types, lines = Schemas(description), {}, []
    for one in package["types"]:
        if one["pointer"].startswith(description.place):
            types[one["name"]] = of_type(schemas, package["package"], one, lines)
    return lines, {"package": package["package"], "types": types, "untyped": untyped(description, package["types"])}


def of_type(schemas, package, one, lines):
    description = schemas.description
    told = {"pointer": one["pointer"], "named": one["pointer"].count("/") == description.place.count("/"), "values": []}
    try:
        schema, branches, found = schemas.values(one["pointer"], f"{package}{one['pointer']}")
    except (Impossible, Elsewhere, Unresolvable) as fault:
        return {**told, "skipped": str(fault) if isinstance(fault, Impossible) else "a reference leads to no named schema of this file"}
    told["free"] = Free(description).described(schema, one["any"])
    for number, value in enumerate(found):
        lines.append(f"{package}\t{one['name']}\t{number}\t{json.dumps(value)}\n")
        told["values"].append({"value": value, "loose": Loose(description).of([schema], value), "wrong": wrong(schemas, branches, one, value)})
    return told


def wrong(schemas, branches, one, value):
    """The variants that the value must not be read as: those of branches that it does not satisfy."""
    valid = {name: schemas.valid(branch, value) for name, branch in branches}
    if not any(valid.values()):
        return []
    return [variant for variant, name in one["branches"].items() if valid.get(name) is False]


def untyped(description, types):
    """Named schemas without a type, by reason."""
    typed = {one["pointer"] for one in types}
    reasons = {}
    for name in description.schemas:
        pointer = description.place + name.replace("~", "~0").replace("/", "~1")
        if pointer not in typed:
            reason = "no type of its own" if name in description.reached else "no operation reaches it"
            reasons[reason] = reasons.get(reason, 0) + 1
    return reasons


if __name__ == "__main__":
    main(*sys.argv[1:])
