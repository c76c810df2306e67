"""Places of a value that a type need not keep: what no schema declares, what only responses have, and `null` where a member may be absent."""


class Loose:
    def __init__(self, description):
        self.description, self.found = description, []

    def of(self, schemas, value, place=""):
        parts = [part for schema in schemas for part in self.parts(schema, set())]
        if isinstance(value, dict):
            for name, member in value.items():
                self.member(parts, name, member, place)
        elif isinstance(value, list):
            for at, item in enumerate(value):
                schemas = [part["items"] for part in parts if "items" in part]
                schemas += [part["prefixItems"][at] for part in parts if at < len(part.get("prefixItems", []))]
                self.of(schemas, item, f"{place}/{at}")
        return self.found

    def member(self, parts, name, member, place):
        place = f"{place}/{name.replace('~', '~0').replace('/', '~1')}"
        schemas = [part["properties"][name] for part in parts if name in part.get("properties", {})]
        if not schemas:
            others = (part.get("additionalProperties", False) for part in parts if "properties" in part or "additionalProperties" in part)
            schemas = [other for other in others if other is not False]
            # A schema that says nothing of members takes them all as they are.
            is_any = bool(parts) and all(self.says_nothing(part) for part in parts)
            schemas += [True] if is_any or not parts else []
        needed = any(name in part.get("required", []) for part in parts)
        is_received = any(part.get("readOnly") is True for schema in schemas for part in self.parts(schema, set()))
        if not schemas or is_received or (member is None and not needed and schemas != [True]):
            self.found.append(place)
        else:
            self.of(schemas, member, place)

    @staticmethod
    def says_nothing(part):
        return not any(key in part for key in ("properties", "required", "items", "enum", "const"))

    def parts(self, schema, seen):
        """The parts of a schema, of all branches."""
        if not isinstance(schema, dict) or id(schema) in seen:
            return []
        seen = seen | {id(schema)}
        parts = [schema]
        below = [*schema.get("allOf", ()), *schema.get("oneOf", ()), *schema.get("anyOf", ())]
        if "$ref" in schema:
            below.append(self.description.resolve(schema["$ref"])[0])
        if "discriminator" in schema:
            below += self.extending(schema)
        return parts + [found for part in below for found in self.parts(part, seen)]

    def extending(self, schema):
        names = [name for name, known in self.description.schemas.items() if known is schema]
        below = [self.description.extended.get(self.description.reference(name), []) for name in names]
        mapped = [self.description.named(target) or target for target in (schema["discriminator"].get("mapping") or {}).values()]
        return [self.description.schemas[name] for name in [*sum(below, []), *mapped] if name in self.description.schemas]
