#!/usr/bin/env python3
"""Checks that each room of a library uses only the rooms before it, and no format another one.

    .ci/rooms.py [--list] [FOLDER…]

A room is a folder of Sources/NewsDigestKit, Sources/NewsDigestPublishing or Sources/NewsDigestSearch; their order is that of the design. The
other libraries must not use `@testable`, so that they have nothing of the first but the public API. A file belongs to its room, and a type to the file that
declares it, with all types in it. What an extension adds to a type belongs to the extension's file: its types, and its members when no
room that could be meant instead declares the name. Comments and texts of string literals count for nothing.

`--list` also prints what each room uses of the others.
"""
import collections
import pathlib
import re
import sys

import swift_source

# The rooms of each library; a folder with another name has those of the first.
ROOMS_OF = {"NewsDigestKit": """
    Text JSON Files Diagnostics Dates Vocabulary Segments Writing Documents Markdown Anchors YAML FrontMatter Recognition
    NewsPost DailyDigest Chapters VideoDigest JekyllPost MarkdownDigest
    Grammar MonthlyIndex Digests Publishing Interchange Archive
""".split(), "NewsDigestPublishing": "Inline Content Feeds Conversions".split(),
    "NewsDigestSearch": "Folding Vocabulary Tokens Index Links Stories".split()}
FORMATS = "NewsPost DailyDigest MonthlyIndex Chapters VideoDigest JekyllPost MarkdownDigest".split()

# A name with the period before it and the parenthesis and label after it, a brace, or the end of a line.
TOKEN = re.compile(r"(\.?)(`?[A-Za-z_]\w*`?)(\((?:\w+(?=:|\s+\w+\s*:))?)?|([{}\n])")
TYPES = {"struct", "enum", "class", "actor", "protocol", "typealias", "extension"}
MEMBERS = {"func", "var", "let", "case"}


class File:
    """What one file declares and uses."""

    def __init__(self, path, folder):
        self.path = path
        self.room = path.relative_to(folder).parts[0]
        code = swift_source.without({"comment", "string"}, path.read_text())
        # The names of types, those in others with a period between them; of what extensions add to which type; and of all other members.
        self.types, self.private, self.members, self.others = set(), set(), set(), set()
        self.names = []
        self._declarations(code)
        # Each use as a name, its first label, whether a period precedes it, the name before it, and the line.
        self.uses = []
        line, before = 1, ""
        for period, name, call, other in TOKEN.findall(code):
            if other:
                line += other == "\n"
                continue
            self.uses.append((name.strip("`"), call, period == ".", before, line))
            before = name

    def _declarations(self, code):
        """Follows the braces: a declaration counts at the level of the file or of a type."""
        scopes, opened, keyword, is_private = [], None, None, False
        for period, name, call, other in TOKEN.findall(code):
            if other == "\n":
                continue
            token, name = other or name, name.strip("`")
            at_level = all(kind != "body" for kind, _ in scopes)
            if token == "{":
                scopes.append(opened or ("body", ""))
                opened, keyword, is_private = None, None, False
            elif token == "}":
                if scopes:
                    scopes.pop()
                keyword, is_private = None, False
            elif token in ("private", "fileprivate"):
                is_private = True
            elif token in TYPES and at_level:
                keyword = token
            elif token in MEMBERS:
                keyword = token
            elif keyword == "extension+" and period:
                opened = ("extension", f"{opened[1]}.{name}")
            elif keyword in TYPES:
                if keyword == "extension":
                    opened, keyword = ("extension", name), "extension+"
                    continue
                outer = [scope for _, scope in scopes if scope]
                if is_private and not outer:
                    self.private.add(name)
                else:
                    self.types.add(".".join(outer + [name]))
                if keyword != "typealias":
                    opened = ("type", name)
                keyword, is_private = None, False
            elif keyword in MEMBERS:
                name = (name, call.replace("(_", "("))
                if at_level and scopes and scopes[0][0] == "extension" and not is_private and keyword != "case":
                    self.members.add((scopes[0][1].split(".")[0], name))
                elif at_level:
                    self.others.add(name)
                # A `case` declares all names up to what follows it.
                if keyword != "case" or not at_level:
                    keyword, is_private = None, False


def breaks(files, rooms_in_order):
    """Yields each use of what a later room, or another format, declares: the file, the line, the name and the room that declares it."""
    order = {room: index for index, room in enumerate(rooms_in_order)}
    room_of = {}
    for file in files:
        for name in file.types:
            # Of types with one name, an extension's may be in a later room.
            if name not in room_of or order[file.room] < order[room_of[name]]:
                room_of[name] = file.room
    # The rooms that declare a member, by its name and by its name with its first label.
    rooms_of_member = collections.defaultdict(set)
    extending = set()
    for file in files:
        for name, label in file.others | {member for _, member in file.members}:
            rooms_of_member[name].add(file.room)
            rooms_of_member[name, label].add(file.room)
        for owner, (name, _) in file.members:
            if order.get(room_of.get(owner), -1) < order[file.room]:
                extending.add(name)
    for file in files:
        def is_break(room):
            is_other_format = file.room in FORMATS and room in FORMATS and room != file.room
            return order[room] > order[file.room] or is_other_format

        # A type nested in one of the file's hides another one of its name.
        hidden = file.private | {name.rpartition(".")[2] for name in file.types if "." in name}
        for name, label, is_member, before, line in file.uses:
            if not is_member:
                rooms = {room_of[name]} if name in room_of and name not in hidden else set()
            elif f"{before}.{name}" in room_of:
                rooms, name = {room_of[f"{before}.{name}"]}, f"{before}.{name}"
            elif name in extending:
                rooms, name = rooms_of_member.get((name, label), rooms_of_member[name]), f".{name}"
            else:
                continue
            if rooms and all(map(is_break, rooms)):
                yield file, line, name, min(rooms, key=order.get)


def uses(files):
    """What each room uses of the others: for each two rooms, the names of types with the number of their uses."""
    room_of = {name: file.room for file in files for name in file.types if "." not in name}
    found = collections.defaultdict(collections.Counter)
    for file in files:
        for name, _, is_member, _, _ in file.uses:
            if not is_member and name not in file.private and room_of.get(name, file.room) != file.room:
                found[file.room, room_of[name]][name] += 1
    return found


def check(folder, lists):
    """Checks a library; whether all is well."""
    rooms_in_order = ROOMS_OF.get(folder.name, ROOMS_OF["NewsDigestKit"])
    paths = sorted(folder.rglob("*.swift"))
    strays = [path for path in paths if path.relative_to(folder).parts[0] not in rooms_in_order]
    for path in strays:
        print(f"{path}: in none of the rooms")
    testing = [path for path in paths if "@testable" in path.read_text()]
    for path in testing:
        print(f"{path}: uses what is not public")
    files = [File(path, folder) for path in paths if path not in strays]
    if lists:
        for (room, other), names in sorted(uses(files).items(), key=lambda item: [rooms_in_order.index(room) for room in item[0]]):
            print(f"{room} uses {other}: " + ", ".join(f"{name} {count}" for name, count in names.most_common()))
    found = list(breaks(files, rooms_in_order))
    for file, line, name, room in found:
        reason = "another format" if file.room in FORMATS and room in FORMATS else "a later room"
        print(f"{file.path}:{line}: {file.room} uses {name} of {room}, {reason}")
    rooms = len({file.room for file in files})
    types = len({name for file in files for name in file.types})
    print(f"{folder.name}: {rooms} rooms, {len(files)} files, {types} types, {len(found)} breaks of the order")
    return not (found or strays or testing or not files)


def main(arguments):
    lists = "--list" in arguments
    folders = [pathlib.Path(argument) for argument in arguments if argument != "--list"]
    sources = pathlib.Path(__file__).resolve().parent.parent / "Sources"
    # All are checked, also after one that is not well.
    results = [check(folder, lists) for folder in folders or [sources / name for name in ROOMS_OF]]
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main(sys.argv[1:])
