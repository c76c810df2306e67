"""Values that a schema describes: its parts merged, one branch taken of each choice."""

import random

from scalars import Impossible, Scalars

DEEPEST = 5
ENDLESS = 40
LARGEST = 30  # values in one, after which it has no more than it needs
APPLICATORS = ("$ref", "allOf", "oneOf", "anyOf")
OF_TYPE = {
    "object": ("properties", "required", "additionalProperties", "patternProperties", "minProperties", "maxProperties"),
    "array": ("items", "prefixItems", "minItems", "maxItems", "contains"),
    "string": ("pattern", "minLength", "maxLength"),
    "number": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
}
TEXT_FORMATS = ("date", "date-time", "time", "duration", "uuid", "byte", "email", "uri", "ip")
ANYTHING = ("text", 1, True, {"a": [1, None]}, [], 1.5)


class Choices:
    """What is taken where a schema leaves a choice: the first choice of branches goes through all of them by number."""

    def __init__(self, seed, number):
        self.rng, self.number, self.is_first = random.Random(seed), number, True
        self.mode = ("whole", "least")[number] if number < 2 else "some"
        self.left = LARGEST

    def is_spare(self, depth):
        """Whether there is to be no more than is needed."""
        return self.mode == "least" or depth > DEEPEST or self.left <= 0

    def branch(self, branches):
        if self.is_first:
            self.is_first = False
            return branches[self.number % len(branches)]
        return self.rng.choice(branches)


class Sampler:
    def __init__(self, description):
        self.description, self.scalars = description, Scalars()

    def value(self, schema, owner, seed, number):
        choices = Choices(seed, number)
        return self.make([(schema, owner)], choices, 0)

    def make(self, schemas, choices, depth):
        choices.left -= 1
        if depth > ENDLESS or choices.left < -10 * LARGEST:
            raise Impossible("no value that satisfies it was found")
        flat = [part for schema, owner in schemas for part in self.flat(schema, choices, owner, 0)]
        return self.of(merged(flat), choices, depth)

    def flat(self, schema, choices, owner, steps):
        """The parts of a schema without those that apply other schemas."""
        if schema is False or steps > ENDLESS:
            raise Impossible("nothing is valid")
        if schema is True:
            return []
        parts = [{key: value for key, value in schema.items() if key not in APPLICATORS}]
        if "$ref" in schema:
            target, name = self.description.resolve(schema["$ref"])
            parts += self.flat(target, choices, owner or name, steps + 1)
        for part in schema.get("allOf", ()):
            parts += self.flat(part, choices, owner, steps + 1)
        tag = schema.get("discriminator")
        for choice in ("oneOf", "anyOf"):
            if schema.get(choice):
                branch = choices.branch(schema[choice])
                chosen = self.flat(branch, choices, None, steps + 1)
                parts += chosen
                if tag and isinstance(branch, dict) and "$ref" in branch:
                    parts += self.tagged(tag, self.description.resolve(branch["$ref"])[1], chosen)
        if tag and owner and "oneOf" not in schema and "anyOf" not in schema:
            parts += self.inherited(schema, tag, choices, owner, steps)
        return parts

    def inherited(self, schema, tag, choices, owner, steps):
        """The tag of a schema that extends this one, where this one is meant that of one that does."""
        if self.description.schemas.get(owner) is not schema:
            return self.tagged(tag, owner, [])
        below = self.description.extended.get(self.description.reference(owner), [])
        if not below:
            return self.tagged(tag, owner, [])
        name = choices.branch(below)
        return self.flat(self.description.schemas[name], choices, name, steps + 1)

    def tagged(self, tag, name, chosen):
        mapping = tag.get("mapping") or {}
        keys = [key for key, target in mapping.items() if name in (target, self.description.named(target))] or [name]
        own = [part["properties"][tag["propertyName"]] for part in chosen if tag["propertyName"] in part.get("properties", {})]
        for schema in own:
            if isinstance(schema, dict) and ("enum" in schema or "const" in schema):
                values = schema.get("enum", [schema.get("const")])
                keys = [key for key in keys if key in values]
                if not keys:
                    return []
        return [{"properties": {tag["propertyName"]: {"const": keys[0]}}, "required": [tag["propertyName"]]}] if keys[0] else []

    def of(self, schema, choices, depth):
        if "enum" in schema:
            values = [value for value in schema["enum"] if value is not None or depth > 0] or schema["enum"]
            if not values:
                raise Impossible("no value is in all enums")
            return choices.rng.choice(values)
        name = self.type_of(schema, choices, depth)
        if name == "object":
            return self.object(schema, choices, depth)
        if name == "array":
            return self.array(schema, choices, depth)
        if name in ("null", "boolean"):
            return None if name == "null" else choices.rng.choice([True, False])
        if name == "any":
            return choices.rng.choice(ANYTHING)
        keys = ("format", "minLength", "maxLength", "pattern", *OF_TYPE["number"])
        return self.scalars.one({"type": name, **{key: schema[key] for key in keys if key in schema}}, choices.rng)

    @staticmethod
    def type_of(schema, choices, depth):
        types = schema.get("type")
        if types is None:
            for name, keys in OF_TYPE.items():
                if any(key in schema for key in keys):
                    return name
            return "string" if schema.get("format") in TEXT_FORMATS else "any"
        if not types:
            raise Impossible("no type is in all parts")
        rest = [name for name in types if name != "null"]
        may_be_null = len(rest) < len(types) and depth > 0 and choices.mode == "some"
        if not rest or (may_be_null and choices.rng.random() < 0.3):
            return "null"
        return choices.rng.choice(rest)

    def object(self, schema, choices, depth):
        properties, needed = schema.get("properties", {}), schema.get("required", [])
        value = {}
        for name in [*needed, *(name for name in properties if name not in needed)]:
            schemas = properties.get(name)
            if name in needed:
                value[name] = self.make(schemas or [(True, None)], choices, depth + 1)
            elif self.takes(choices, depth):
                self.perhaps(value, name, schemas, choices, depth)
        additional = schema.get("additional", [])
        if additional and not choices.is_spare(depth):
            self.perhaps(value, "x-more", additional, choices, depth)
        return value

    def perhaps(self, value, name, schemas, choices, depth):
        try:
            value[name] = self.make(schemas, choices, depth + 1)
        except Impossible:
            pass

    @staticmethod
    def takes(choices, depth):
        return not choices.is_spare(depth) and (choices.mode == "whole" or choices.rng.random() < 0.5)

    def array(self, schema, choices, depth):
        least, most = schema.get("minItems", 0), schema.get("maxItems", 2)
        wanted = least if choices.is_spare(depth) else max(least, min(most, choices.rng.randint(1, 2)))
        first = schema.get("prefixItems", [])
        values = [self.make([(part, None)], choices, depth + 1) for part in first]
        for _ in range(20):
            if len(values) >= wanted:
                break
            item = self.make(schema.get("items") or [(True, None)], choices, depth + 1)
            if not schema.get("uniqueItems") or item not in values:
                values.append(item)
        return values


def merged(parts):
    """One schema that says what all parts say."""
    whole = {}
    for part in parts:
        for key, value in part.items():
            if key == "type":
                types = [value] if isinstance(value, str) else list(value)
                whole[key] = types if key not in whole else both(whole[key], types)
            elif key in ("enum", "const"):
                values = [value] if key == "const" else value
                whole["enum"] = values if "enum" not in whole else [one for one in whole["enum"] if one in values]
            elif key == "properties":
                for name, schema in value.items():
                    whole.setdefault(key, {}).setdefault(name, []).append((schema, None))
            elif key == "required":
                whole[key] = list(dict.fromkeys([*whole.get(key, []), *value]))
            elif key == "additionalProperties":
                whole.setdefault("additional", []).append((value, None))
                whole.setdefault(key, value)
            elif key == "items":
                whole.setdefault(key, []).append((value, None))
            elif key in ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"):
                whole[key] = max(value, whole.get(key, value))
            elif key in ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"):
                whole[key] = min(value, whole.get(key, value))
            else:
                whole.setdefault(key, value)
    return whole


def both(one, other):
    """The types that are in both lists; an integer is a number."""
    found = [name for name in one if name in other]
    narrowed = [name for name in ("integer",) if name in one + other and "number" in one + other]
    return list(dict.fromkeys(found + narrowed)) if "number" not in found else found
