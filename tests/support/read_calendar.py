#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Reads a calendar from standard input with python3-icalendar and prints what it understood, a line an event.
import sys

from icalendar import Calendar

calendar = Calendar.from_ical(sys.stdin.buffer.read())
print(calendar["X-WR-CALNAME"])
for event in calendar.walk("VEVENT"):
    if event.errors:
        print("ERRORS", event.errors)
    alarms = ",".join(alarm["TRIGGER"].to_ical().decode() for alarm in event.walk("VALARM"))
    print("|".join([event["DTSTART"].dt.isoformat(), str(event["SUMMARY"]).replace("\n", "\\n"), str(event["SEQUENCE"]), str(event.get("URL", "")), alarms]))
