"""Runs a program at a terminal of its own and types what a person would. JSON in: {command, cwd, types: [[wait for,
type], ...]}; JSON out: {shown, code}. What is waited for is looked for behind what was shown when it was last found."""

import json
import os
import pty
import select
import sys
import time

job = json.load(sys.stdin)
child, terminal = pty.fork()
if child == 0:
    os.chdir(job["cwd"])
    os.environ.update({"TERM": "xterm", "COLUMNS": "400", "NO_COLOR": "1"})
    os.execvp(job["command"][0], job["command"])

shown, seen, types = "", 0, list(job["types"])
until = time.monotonic() + 40
while time.monotonic() < until:
    if types:
        found = shown.find(types[0][0], seen)
        if found >= 0:
            seen = found + len(types[0][0])
            os.write(terminal, types.pop(0)[1].encode())
    if not select.select([terminal], [], [], 0.05)[0]:
        continue
    try:
        chunk = os.read(terminal, 65536)
    except OSError:
        break
    if not chunk:
        break
    shown += chunk.decode(errors="replace")
else:
    os.kill(child, 9)

_, status = os.waitpid(child, 0)
json.dump({"shown": shown, "code": os.waitstatus_to_exitcode(status)}, sys.stdout)
