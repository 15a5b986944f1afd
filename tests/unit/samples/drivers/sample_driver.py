"""Calls the sample beside it and prints one outcome for each call that it is given as JSON."""

import json
import sys
import urllib.request

import sample

outcomes = []
for call in json.loads(sys.argv[1]):
    waits = []
    options = {"cap": call["cap"] / 1000} if "cap" in call else {}
    try:
        request = urllib.request.Request(call["url"])
        body = sample.send(request, sleep=waits.append, **options).decode()
    except sample.ApiError:
        body = None
    outcomes.append({"body": body, "waits": [1000 * wait for wait in waits]})
print(json.dumps(outcomes))
