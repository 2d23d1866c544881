"""Reads the workflows as a build server would begin to: valid YAML, known shape, and scripts that exist.

Usage: workflow_test.py SOURCE. Each rule is first tried on a spoilt workflow, so that it is known to notice.
"""

import copy
import re
import sys
from pathlib import Path

import yaml


def troubles(workflow, source):
    found = []
    if not isinstance(workflow, dict) or not isinstance(workflow.get("jobs"), dict):
        return ["no jobs"]
    # YAML 1.1 takes the key `on` for true.
    if not workflow.get(True, workflow.get("on")):
        found.append("no events")
    if workflow.get("permissions") != {"contents": "read"}:
        found.append("more rights than reading the sources")
    for name, job in workflow["jobs"].items():
        if not job.get("runs-on"):
            found.append(f"{name}: no runner")
        if not job.get("timeout-minutes"):
            found.append(f"{name}: no time limit")
        steps = job.get("steps") or []
        if not any(str(step.get("uses", "")).startswith("actions/checkout@") for step in steps):
            found.append(f"{name}: the sources are not checked out")
        if not any("test" in step.get("run", "") for step in steps):
            found.append(f"{name}: nothing is tested")
        for step in steps:
            if ("uses" in step) == ("run" in step):
                found.append(f"{name}: a step has to use or to run something")
            if "uses" in step and not re.fullmatch(r"[\w./-]+@v?[0-9a-f.]+", step["uses"]):
                found.append(f"{name}: {step['uses']} has no version")
            for script in re.findall(r"\bpackaging/[a-z]+\b", step.get("run", "")):
                if not (source / script).is_file():
                    found.append(f"{name}: there is no {script}")
    return found


def unnoticed(workflow, source):
    """The ways to spoil a workflow that no rule notices."""
    left = []
    for way in ("jobs", "permissions", "runs-on", "timeout-minutes", "checkout", "test", "version", "script"):
        spoilt = copy.deepcopy(workflow)
        job = next(iter(spoilt["jobs"].values()))
        if way in spoilt:
            del spoilt[way]
        elif way in job:
            del job[way]
        elif way == "checkout":
            job["steps"] = [step for step in job["steps"] if "checkout" not in step.get("uses", "")]
        elif way == "test":
            job["steps"] = [step for step in job["steps"] if "test" not in step.get("run", "")]
        elif way == "version":
            job["steps"].append({"uses": "actions/checkout"})
        else:
            job["steps"].append({"run": "packaging/nowhere"})
        if not troubles(spoilt, source):
            left.append(f"a spoilt workflow goes unnoticed: {way}")
    return left


def main(source):
    files = sorted((source / ".github/workflows").glob("*.yml"))
    found = [] if files else ["no workflow"]
    for file in files:
        workflow = yaml.safe_load(file.read_text(encoding="utf-8"))
        found += [f"{file.name}: {trouble}" for trouble in troubles(workflow, source)]
        found += [f"{file.name}: {trouble}" for trouble in unnoticed(workflow, source)]
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
