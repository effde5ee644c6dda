#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes resources/reference/published.json: the facts of HAT's 44 published SubTransformers.

    packaging/published_models.py REFERENCE resources/reference/published.json

REFERENCE is a folder with published-params-flops.json (what HAT's own code counts for each, and the table of its
README) and configs/TASK/subtransformer/*.yml of HAT's repository. Latency and BLEU stand in the names of those files,
SacreBLEU in the table. Whatever of the two sources disagrees is refused.
"""
import json
import re
import sys
from pathlib import Path

SOURCE = ("HAT (Wang et al., ACL 2020), github.com/mit-han-lab/hardware-aware-transformers, commit 70e5a27: "
          "SubTransformer configs and README table")

HARDWARE = {
    "raspberrypi": ("Raspberry Pi 4", "Raspberry Pi 4, ARM Cortex-A72 CPU"),
    "xeon": ("Intel Xeon", "Intel Xeon E5-2640 CPU"),
    "titanxp": ("NVIDIA TITAN Xp", "NVIDIA TITAN Xp GPU"),
}

# name, languages, design space, tokens of source and target that FLOPs and latencies are for
TASKS = {
    "wmt14.en-de": ("WMT'14 En-De", "en", "de", "space0", 30),
    "wmt14.en-fr": ("WMT'14 En-Fr", "en", "fr", "space0", 30),
    "wmt19.en-de": ("WMT'19 En-De", "en", "de", "space0", 30),
    "iwslt14.de-en": ("IWSLT'14 De-En", "de", "en", "space1", 23),
}

NAME = re.compile(r"HAT_(?P<task>[a-z0-9]+)_(?P<hardware>[a-z]+)@(?P<latency>[0-9.]+)(?P<unit>ms|s)_bleu@(?P<bleu>[0-9.]+)")


def span(written):
    """HAT writes -1, 1, 2 for the last one, two, three encoder layers."""
    return 1 if written == -1 else written + 1


def expect(condition, name, what):
    if not condition:
        raise SystemExit(f"{name}: {what}")


def model(entry):
    name, task = entry["name"], entry["task"]
    parts = NAME.fullmatch(name)
    expect(parts and parts["task"] == re.sub(r"[.-]", "", task), name, "the name is of another form or another task")
    expect(entry["readme"]["bleu"] == parts["bleu"], name, "BLEU in the table and in the file's name differ")
    expect(entry["length"] == TASKS[task][4], name, "FLOPs are for another number of tokens")
    seconds = parts["unit"] == "s"
    encoder, decoder = entry["config"]["encoder"], entry["config"]["decoder"]
    encoder_depth, depth = encoder["encoder_layer_num"], decoder["decoder_layer_num"]
    return {
        "name": name,
        "task": task,
        "hardware": parts["hardware"],
        "latency_ms": round(float(parts["latency"]) * (1000 if seconds else 1), 1),
        "bleu": float(parts["bleu"]),
        "sacrebleu": float(entry["readme"]["sacrebleu"]),
        "parameters": entry["params"],
        "flops": entry["flops_without_last"],
        "encoder": {
            "embed": encoder["encoder_embed_dim"],
            "ffn": encoder["encoder_ffn_embed_dim"][:encoder_depth],
            "heads": encoder["encoder_self_attention_heads"][:encoder_depth],
        },
        "decoder": {
            "embed": decoder["decoder_embed_dim"],
            "ffn": decoder["decoder_ffn_embed_dim"][:depth],
            "self_heads": decoder["decoder_self_attention_heads"][:depth],
            "cross_heads": decoder["decoder_ende_attention_heads"][:depth],
            "spans": [span(s) for s in decoder["decoder_arbitrary_ende_attn"][:depth]],
        },
    }


def lines(key, rows):
    body = ",\n".join("  " + json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    return f' "{key}": [\n{body}\n ]'


def main(reference, target):
    entries = json.loads((reference / "published-params-flops.json").read_text(encoding="utf-8"))
    for entry in entries:
        file = reference / "configs" / entry["task"] / "subtransformer" / (entry["name"] + ".yml")
        expect(file.is_file(), entry["name"], f"{file} is missing")
    models = [model(entry) for entry in entries]
    order = {key: number for number, key in enumerate([*TASKS, *HARDWARE])}
    models.sort(key=lambda m: (order[m["task"]], order[m["hardware"]], m["latency_ms"]))
    head = [
        ("format", "hatter-published-1"),
        ("source", SOURCE),
        ("figures", "latency, BLEU and SacreBLEU as the authors measured them; parameters without embeddings and output "
                    "layer, FLOPs of one forward pass without the output layer, as HAT counts them"),
        ("spans", "1, 2, 3: a decoder layer attends to the last one, two, three encoder layers (HAT's files write -1, 1, 2)"),
    ]
    parts = [f" {json.dumps(key)}: {json.dumps(text, ensure_ascii=False)}" for key, text in head]
    parts.append(lines("hardware", [{"id": i, "name": n, "full": f} for i, (n, f) in HARDWARE.items()]))
    parts.append(lines("tasks", [{"id": i, "name": n, "source": s, "target": t, "space": p, "tokens": k}
                                 for i, (n, s, t, p, k) in TASKS.items()]))
    parts.append(lines("models", models))
    target.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
