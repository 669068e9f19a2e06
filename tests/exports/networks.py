"""Reads GraphML with networkx: python networks.py FOLDER. Prints what it found, as JSON by the names of the files."""

import json
import pathlib
import sys

import networkx

found = {}
for file in sorted(pathlib.Path(sys.argv[1]).glob("*.graphml")):
    graph = networkx.read_graphml(file)
    found[file.name] = {
        "directed": graph.is_directed() and not graph.is_multigraph(),
        "title": graph.graph["title"],
        "labels": [[node, data["label"]] for node, data in graph.nodes(data=True)],
        "levels": {node: data["level"] for node, data in graph.nodes(data=True)},
        "edges": [[a, b, data["kind"]] for a, b, data in graph.edges(data=True)],
        "months": sum(data["months"] for _, _, data in graph.edges(data=True)),
        "placed": all(isinstance(data[axis], int) for _, data in graph.nodes(data=True) for axis in "xy"),
    }
print(json.dumps(found))
