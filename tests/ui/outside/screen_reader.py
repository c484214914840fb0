"""What a screen reader sees of the running window, asked over the accessibility bus.

Run by the system's Python, which has pyatspi; it knows nothing of HRDoc but the words a person
hears. `screen_reader.py COMMAND ...` prints one JSON document:

    see                  every control that shows: its role, its name, what is written in it
    press ROLE NAME      press the first control of that role with that name
    focus ROLE NAME      put the keyboard into it
    wait ROLE NAME SECS  until such a control shows
"""

import json
import sys
import time

import pyatspi  # the system's

ROLES = {"button": ("push button", "toggle button", "check box"), "text": ("text", "password text")}


def application():
    """The window's program on the bus."""
    for _ in range(300):
        for each in pyatspi.Registry.getDesktop(0):
            if each is not None and each.name == "hrdoc":
                return each
        time.sleep(0.1)
    sys.exit("the window never came")


def below(node):
    """Every control below one that shows, itself included."""
    try:
        if node.getRole() != pyatspi.ROLE_APPLICATION and not node.getState().contains(
            pyatspi.STATE_SHOWING
        ):
            return
        yield node
        for child in node:
            if child is not None:
                yield from below(child)
    except Exception:  # noqa: BLE001 - a control went while it was being looked at
        return


def written(node):
    try:
        text = node.queryText()
    except NotImplementedError:
        return ""
    return text.getText(0, -1)


def found(role, name):
    """The first control that shows with this role and this name, or a name that begins so."""
    roles = ROLES.get(role, (role,))
    alike = [node for node in below(application()) if node.getRoleName() in roles]
    for node in alike:
        if node.name == name:
            return node
    return next((node for node in alike if node.name.startswith(name)), None)


def await_control(role, name, seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if (node := found(role, name)) is not None:
            return node
        time.sleep(0.1)
    seen = [(node.getRoleName(), node.name) for node in below(application())]
    sys.exit(f"no {role} {name!r} among {seen}")


def main():
    command, *rest = sys.argv[1:]
    if command == "see":
        seen = [
            {"role": node.getRoleName(), "name": node.name, "text": written(node)}
            for node in below(application())
        ]
        print(json.dumps(seen))
        return
    seconds = float(rest[2]) if len(rest) > 2 else 30
    node = await_control(rest[0], rest[1], seconds)
    if command == "press":
        node.queryAction().doAction(0)
    elif command == "focus":
        node.queryComponent().grabFocus()
    print(json.dumps({"role": node.getRoleName(), "name": node.name, "text": written(node)}))


main()
