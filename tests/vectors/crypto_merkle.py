"""The Merkle tree of RFC 6962: known roots, every proof of a small tree, refused proofs."""

import json
from collections.abc import Mapping

from hrdoc.crypto import merkle

# The eight entries that the Certificate Transparency implementations test with, and their roots.
ENTRIES = (
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
)
ROOTS = (
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)


def merkle_table() -> bytes:
    tree = merkle.Tree([merkle.leaf_hash(bytes.fromhex(entry)) for entry in ENTRIES])
    leaves = [merkle.leaf_hash(bytes.fromhex(entry)) for entry in ENTRIES]
    inclusion = [
        {
            "index": index,
            "size": size,
            "leaf": leaves[index].hex(),
            "root": ROOTS[size],
            "path": hexes(tree.inclusion_path(index, size)),
        }
        for size in range(1, 9)
        for index in range(size)
    ]
    consistency = [
        {
            "old_size": old,
            "size": size,
            "old_root": ROOTS[old],
            "root": ROOTS[size],
            "path": hexes(tree.consistency_path(old, size)),
        }
        for size in range(9)
        for old in range(size + 1)
    ]
    table = {
        "entries": ENTRIES,
        "roots": ROOTS,
        "inclusion": inclusion,
        "consistency": consistency,
        "refused": {"inclusion": refused_inclusion(tree), "consistency": refused_consistency(tree)},
    }
    return json.dumps(table, indent=1).encode() + b"\n"


def hexes(path: list[bytes]) -> list[str]:
    return [each.hex() for each in path]


def refused_inclusion(tree: merkle.Tree) -> list[Mapping[str, object]]:
    path = hexes(tree.inclusion_path(2, 7))
    leaf = merkle.leaf_hash(bytes.fromhex(ENTRIES[2])).hex()
    good: dict[str, object] = {"index": 2, "size": 7, "leaf": leaf, "root": ROOTS[7], "path": path}
    return [
        good | {"comment": "index of the neighbour", "index": 3},
        good | {"comment": "index outside", "index": 7},
        good | {"comment": "index below zero", "index": -1},
        good | {"comment": "a smaller tree", "size": 4},
        good | {"comment": "a tree twice the size", "size": 14},
        good | {"comment": "no tree", "size": 0, "index": 0},
        good | {"comment": "path cut", "path": path[:-1]},
        good | {"comment": "path longer", "path": [*path, ROOTS[0]]},
        good | {"comment": "path reversed", "path": path[::-1]},
        good | {"comment": "path empty", "path": []},
        good | {"comment": "a hash of 31 bytes", "path": [path[0][2:], *path[1:]]},
        good | {"comment": "another leaf", "leaf": ROOTS[1]},
        good | {"comment": "another root", "root": ROOTS[6]},
    ]


def refused_consistency(tree: merkle.Tree) -> list[Mapping[str, object]]:
    path = hexes(tree.consistency_path(3, 7))
    good: dict[str, object] = {
        "old_size": 3,
        "size": 7,
        "old_root": ROOTS[3],
        "root": ROOTS[7],
        "path": path,
    }
    return [
        good | {"comment": "old size one less", "old_size": 2},
        good | {"comment": "a smaller new tree", "size": 4},
        good | {"comment": "shrunk", "old_size": 7, "size": 3},
        good | {"comment": "below zero", "old_size": -1},
        good | {"comment": "path cut", "path": path[:-1]},
        good | {"comment": "path longer", "path": [*path, ROOTS[0]]},
        good | {"comment": "path empty", "path": []},
        good | {"comment": "another old root", "old_root": ROOTS[4]},
        good | {"comment": "another new root", "root": ROOTS[8]},
        good | {"comment": "same size, path not empty", "old_size": 7, "old_root": ROOTS[7]},
        good | {"comment": "same size, two roots", "old_size": 7, "path": []},
        good | {"comment": "from nothing, path not empty", "old_size": 0, "old_root": ROOTS[0]},
        good | {"comment": "from nothing that has a root", "old_size": 0, "path": []},
    ]
