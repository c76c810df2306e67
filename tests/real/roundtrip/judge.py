"""Compares what types wrote with what they read, and prints a row for each description.

Usage: judge.py KEPT WRITTEN FAILURES. Each failure is a line of FAILURES.
"""

import base64
import binascii
import ipaddress
import json
import re
import sys
from decimal import Decimal

MOMENT = re.compile(r"(.*?\d\d:\d\d(?::\d\d)?)(?:\.(\d*?)0*)?(Z|[+-]\d\d:\d\d)?", re.IGNORECASE)
NUMBER = re.compile(r"[-+]?[0-9]+(\.[0-9]+)?")
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


def differs(read, wrote, loose, place=""):
    """The first place where two values differ, other than in spelling, with both of them there."""
    if isinstance(read, dict) and isinstance(wrote, dict):
        for name in [*read, *(name for name in wrote if name not in read)]:
            below = f"{place}/{name.replace('~', '~0').replace('/', '~1')}"
            if name not in wrote and below in loose:
                continue
            if name not in wrote or name not in read:
                return below, read.get(name, "nothing"), wrote.get(name, "nothing")
            found = differs(read[name], wrote[name], loose, below)
            if found:
                return found
        return None
    if isinstance(read, list) and isinstance(wrote, list) and len(read) == len(wrote):
        found = (differs(one, other, loose, f"{place}/{at}") for at, (one, other) in enumerate(zip(read, wrote)))
        return next((one for one in found if one), None)
    return None if same(read, wrote) else (place, read, wrote)


def same(read, wrote):
    if isinstance(read, str) and isinstance(wrote, str):
        return read == wrote or any(way(read) is not None and way(read) == way(wrote) for way in (moment, uuid, octets, number, address))
    if isinstance(read, bool) or isinstance(wrote, bool):
        return read is wrote
    return read == wrote


def moment(text):
    found = MOMENT.fullmatch(text)
    return found and (found[1].upper().removesuffix(":00"), found[2] or "", (found[3] or "").upper().replace("Z", "+00:00"))


def uuid(text):
    return text.lower() if UUID.fullmatch(text) else None


def octets(text):
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None


def address(text):
    try:
        return ipaddress.ip_address(text)
    except ValueError:
        return None


def number(text):
    return Decimal(text) if NUMBER.fullmatch(text) else None


def parsed(text):
    return json.loads(text, parse_float=Decimal, parse_int=Decimal)


class Row:
    def __init__(self, package):
        self.package, self.skipped = package, dict(package["untyped"])
        self.schemas = self.equal = self.values = 0
        self.inline = self.inline_equal = 0

    def text(self):
        share = f"{100 * self.equal / self.schemas:5.1f} %" if self.schemas else "    -  "
        skipped = ", ".join(f"{count} {reason}" for reason, count in sorted(self.skipped.items()))
        name = self.package["package"]
        inline = f"{self.inline_equal}/{self.inline}"
        return f"{name:<45} {self.equal:>4}/{self.schemas:<4} {share} {inline:>9} {self.values:>6}  {skipped}".rstrip()


def main(kept, written, failures):
    lines = {}
    for line in open(written):
        package, name, number, outcome, begin, text = line.rstrip("\n").split("\t", 5)
        lines[package, name, int(number)] = outcome, begin, text
    rows, failed = [], []
    for package in parsed(open(kept).read()):
        row = Row(package)
        for name, one in package["types"].items():
            count(row, name, one, lines, failed)
        rows.append(row)
    with open(failures, "w") as file:
        file.writelines(line + "\n" for line in failed)
    report(rows)


def count(row, name, one, lines, failed):
    if "skipped" in one:
        row.skipped[one["skipped"]] = row.skipped.get(one["skipped"], 0) + 1
        return
    if not one["values"]:
        return
    found = []
    for number, value in enumerate(one["values"]):
        fault = judged(value, *lines[row.package["package"], name, number])
        if fault:
            found.append(f"{row.package['package']}\t{name}\t{one['pointer']}\t{fault}\t{shown(value['value'])[:400]}")
    failed.extend(found)
    row.values += len(one["values"])
    if one["named"]:
        row.schemas += 1
        row.equal += not found
    else:
        row.inline += 1
        row.inline_equal += not found


def judged(value, outcome, begin, text):
    if outcome == "refused":
        return f"refused: {text}"
    if begin in value["wrong"]:
        return f"wrong branch: {begin}"
    found = differs(value["value"], parsed(text), set(value["loose"]))
    return found and f"differs at {found[0]}: {shown(found[1])[:80]} was written as {shown(found[2])[:80]}"


def shown(value):
    return json.dumps(value, default=float)


def report(rows):
    print(f"{'description':<45} {'schemas':>9} {'share':>7} {'inline':>9} {'values':>6}  skipped")
    for row in sorted(rows, key=lambda row: row.package["package"]):
        print(row.text())
    print(f"{'all':<45} {sum(row.equal for row in rows)}/{sum(row.schemas for row in rows)}")
    free = [f"{row.package['package']} {name}.{field}" for row in rows for name, one in row.package["types"].items() for field in one.get("free", [])]
    print("described, but of any JSON value:", ", ".join(sorted(free)) or "none")


main(*sys.argv[1:])
