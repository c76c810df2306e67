"""Texts and numbers of a schema, by hypothesis."""

import base64
import json
import re

from hypothesis import HealthCheck, Phase, given, settings, strategies
from hypothesis_jsonschema import from_schema

# What all programs read alike: RFC 8259, section 6.
LARGEST = 2**53 - 1
EXAMPLES = 12
BITS = {"int8": 7, "int16": 15, "int32": 31, "uint8": 8, "uint16": 16, "uint32": 32}
UNSIGNED = ("uint", "uint8", "uint16", "uint32", "uint64")
# ISO 8601, with each unit at most once.
DURATION = r"P([0-9]{1,2}W|(?=[0-9T])([0-9]Y)?([0-9]M)?([0-9]D)?(T(?=[0-9])([0-9]{1,2}H)?([0-9]{1,2}M)?([0-9]{1,2}S)?)?)"
TEXTS = ("Åke \"A\" & Söner 1/2", "", "null", "1", "true", "\\n\t\u2028 ")


class Impossible(Exception):
    """No value was found."""


class Scalars:
    def __init__(self):
        self.known = {}

    def one(self, schema, rng):
        key = json.dumps(schema, sort_keys=True, default=str)
        if key not in self.known:
            self.known[key] = self.drawn(schema, key)
        if not self.known[key]:
            raise Impossible(key)
        return rng.choice(self.known[key])

    def drawn(self, schema, key):
        if schema["type"] == "integer":
            return self.integers(schema)
        if schema["type"] == "number":
            return self.numbers(schema)
        if schema.keys() == {"type"}:
            return list(TEXTS)
        return sorted(examples(texts(schema)), key=str)

    @staticmethod
    def integers(schema):
        form = schema.get("format")
        bits = BITS.get(form)
        low, high = (-(2**bits), 2**bits - 1) if bits else (-LARGEST, LARGEST)
        low = max(0 if form in UNSIGNED else low, schema.get("minimum", low), schema.get("exclusiveMinimum", low - 1) + 1)
        high = min(high, schema.get("maximum", high), schema.get("exclusiveMaximum", high + 1) - 1)
        bounds = {"minimum": low, "maximum": high}
        return sorted({low, high} | set(examples(from_schema({**only(schema, "multipleOf"), "type": "integer", **bounds}))))

    @staticmethod
    def numbers(schema):
        limits = only(schema, "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
        low = max(limits.get("minimum", -1e9), limits.get("exclusiveMinimum", -1e9))
        high = min(limits.get("maximum", 1e9), limits.get("exclusiveMaximum", 1e9))
        rounded = {round(value, 4) for value in examples(strategies.floats(low, high))} | {low, high, 0, 1.5}
        if schema.get("multipleOf"):
            rounded |= {schema["multipleOf"] * times for times in range(1, 4)}
        return sorted(rounded, key=float)


def texts(schema):
    limits = only(schema, "minLength", "maxLength", "pattern")
    form = schema.get("format")
    whole = formatted(form)
    if whole is not None:
        return whole.filter(lambda text: keeps(limits, text))
    if "pattern" in limits:
        # Who writes a pattern without anchors means the whole text.
        return strategies.from_regex(limits["pattern"], fullmatch=True).filter(lambda text: keeps(limits, text))
    known = ("email", "uri", "hostname")
    return from_schema({"type": "string", **limits, **({"format": form} if form in known else {})})


def keeps(limits, text):
    return (
        limits.get("minLength", 0) <= len(text) <= limits.get("maxLength", len(text))
        and re.search(limits.get("pattern", ""), text) is not None
    )


def formatted(form):
    """Texts of the formats that types are made of."""
    if form in ("byte", "base64"):
        return strategies.binary(max_size=12).map(lambda octets: base64.b64encode(octets).decode())
    if form == "uuid":
        return strategies.uuids().map(str)
    if form in ("ip", "ip-address", "ipv4", "ipv6"):
        return strategies.ip_addresses(v={"ipv4": 4, "ipv6": 6}.get(form)).map(str)
    if form == "duration":
        return strategies.from_regex(DURATION, fullmatch=True)
    return moments(form) if form in ("date", "date-time", "time") else None


def moments(form):
    zones = strategies.sampled_from(["Z", "+00:00", "+02:00", "-11:30"])
    fractions = strategies.sampled_from(["", ".5", ".123", ".123456"])
    times = strategies.times().map(lambda time: time.replace(microsecond=0).isoformat())
    if form == "date":
        return strategies.dates().map(str)
    time = strategies.tuples(times, fractions, zones).map("".join)
    return time if form == "time" else strategies.tuples(strategies.dates().map(str), strategies.just("T"), time).map("".join)


def examples(strategy):
    """The same few values each time."""
    found = []

    @settings(
        max_examples=EXAMPLES, derandomize=True, database=None, deadline=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def collect(value):
        found.append(value)

    try:
        collect()
    except Exception:  # Whatever hypothesis says of a schema that it finds no value for.
        pass
    return list(dict.fromkeys(found))


def only(schema, *keys):
    return {key: schema[key] for key in keys if key in schema}
