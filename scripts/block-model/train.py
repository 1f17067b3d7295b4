"""Second step: trains the block model from what describe-pages.ts wrote, and packs it for block-model.ts.

    pip install lightgbm
    python train.py FOLDER [--folds 5] [--out utils/extract/blocks/block-model.data.ts]

With --folds it first prints what the model reaches on pages of sites it was not trained with.
"""
import argparse, difflib, json, os, re
from collections import Counter
from multiprocessing import Pool
from urllib.parse import urlsplit

import lightgbm as lgb
import numpy as np

WORD = re.compile(r"\w+")
# The digits of block-model.ts
DIGITS = "!#%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~"
BASE = len(DIGITS)
# What leaves are multiplied by, and the digit of zero
LEAF_SCALE, LEAF_ZERO = 40, 43
# Shorter blocks are found in the content by their place, longer ones by their 4-grams
SHORT, GRAM = 6, 4
TREES = int(os.environ.get("TREES", "72"))
# How much pages of news and marked segments count beside pages whose whole content is known
NEWS_WEIGHT, SEGMENT_WEIGHT = 3, 0.1
# Of short blocks that are no content (menus) this share is learned from, and counts for all
THIN, THIN_WORDS = 0.25, 4
# Columns of a row: distance from a <figcaption>, what the page claims to be; the claim of an article. See block-features.ts
CAPTION, CLAIM, ARTICLE = 18, 109, 7
# See find-content.ts
CAUTION = 0.06


def words_of(text):
    return WORD.findall(text.lower())


def flat(text):
    return re.sub(r"\s+", " ", text).strip()


def shares_in(blocks, content):
    """For each block the share of its words that stand in the content."""
    wanted = words_of(content)
    if not wanted:
        return [0.0] * len(blocks)
    grams = {tuple(wanted[i : i + GRAM]) for i in range(len(wanted) - GRAM + 1)}
    lines = {" ".join(words_of(line)) for line in content.split("\n")}
    words = [words_of(block) for block in blocks]
    own = [index for index, some in enumerate(words) for _ in some]
    given = [word for some in words for word in some]
    aligned = Counter()
    matcher = difflib.SequenceMatcher(None, given, wanted, autojunk=len(given) >= 6000)
    for start, _, size in matcher.get_matching_blocks():
        for at in range(start, start + size):
            aligned[own[at]] += 1
    shares = []
    for index, some in enumerate(words):
        if not some:
            shares.append(0.0)
        elif len(some) < SHORT:
            share = aligned[index] / len(some)
            if " ".join(some) in lines:
                share = 1.0 if share > 0 else 0.5
            shares.append(share)
        else:
            covered = np.zeros(len(some), bool)
            for i in range(len(some) - GRAM + 1):
                if tuple(some[i : i + GRAM]) in grams:
                    covered[i : i + GRAM] = True
            shares.append(float(covered.mean()))
    return shares


def label(page):
    """Adds what the blocks are: y (1 content, 0 not, -1 unknown), how much each counts, and its words."""
    texts = [text for text, _ in page["blocks"]]
    words = np.array([len(words_of(text)) for text in texts], np.float32)
    if page["segments"]:
        wanted = [flat(s) for s in page["segments"]["with"]]
        unwanted = [flat(s) for s in page["segments"]["without"]]
        lines = [flat(text) for text in texts]
        y = np.array([1 if any(s and s in l for s in wanted) else 0 if any(s and s in l for s in unwanted) else -1 for l in lines], np.float32)
        weight = np.where(y >= 0, SEGMENT_WEIGHT, 0.0)
    else:
        y = np.array(shares_in(texts, page["content"]), np.float32)
        # As much as a wrong decision costs the page's word F1; a block in doubt counts little
        content = max(30.0, float((words * y).sum()))
        weight = (words + 2) / (content + 100) * np.abs(2 * y - 1).clip(0.1, 1)
        y = (y > 0.5).astype(np.float32)
    rows = np.array([row for _, row in page["blocks"]], np.float32)
    if page["kind"] == "news":
        weight = weight * NEWS_WEIGHT
        # Whether captions are content is not said
        y[rows[:, CAPTION] == 0] = -1
    return dict(id=page["id"], site=site_of(page), kind=page["kind"], content=page["content"], segments=page["segments"], texts=texts, words=words, y=y, weight=weight, rows=rows)


def site_of(page):
    """The last two labels of the host, three under co.uk and the like: pages of a site are made alike."""
    labels = (urlsplit(page["url"]).hostname or "").split(".")
    if labels[0] == "page":  # Without a known address
        return page["id"]
    return ".".join(labels[-3:] if len(labels) > 2 and len(labels[-2]) < 4 else labels[-2:])


def load(folder):
    for name in ("whole.ndjson", "news.ndjson", "segments.ndjson"):
        with open(os.path.join(folder, name)) as file:
            for line in file:
                page = json.loads(line)
                if page["blocks"]:
                    yield page


def fit(pages, trees=TREES):
    random = np.random.RandomState(1)
    known, weights = [], []
    for page in pages:
        easy = (page["y"] == 0) & (page["words"] <= THIN_WORDS)
        known.append((page["y"] >= 0) & ~(easy & (random.rand(len(easy)) > THIN)))
        weights.append(np.where(easy, page["weight"] / THIN, page["weight"])[known[-1]])
    rows = np.concatenate([page["rows"][k] for page, k in zip(pages, known)])
    y = np.concatenate([page["y"][k] for page, k in zip(pages, known)])
    weight = np.concatenate(weights)
    options = dict(objective="binary", learning_rate=0.26, num_leaves=15, min_data_in_leaf=80, feature_fraction=0.5, bagging_fraction=0.8,
                   bagging_freq=1, lambda_l2=5.0, max_bin=16, verbose=-1, seed=1, deterministic=True)
    return lgb.train(options, lgb.Dataset(rows, y, weight=weight / weight.mean()), trees)


def choose(scores, words, caution):
    """See choose-blocks.ts."""
    order = np.argsort(-scores)
    hit, chosen = np.cumsum(scores[order] * words[order]), np.cumsum(words[order])
    return scores > (2 * hit / (chosen + (scores * words).sum() + 1e-9)).max() / 2 + caution


def agreement(content, text):
    """Word F1, precision and recall."""
    wanted, given = Counter(words_of(content)), Counter(words_of(text))
    shared, total = sum((wanted & given).values()), sum(wanted.values()) + sum(given.values())
    if not wanted or not given:
        return [float(not total)] * 3
    return 2 * shared / total, shared / sum(given.values()), shared / sum(wanted.values())


def cross_validate(pages, folds):
    sites = sorted({page["site"] for page in pages})
    np.random.RandomState(0).shuffle(sites)
    fold = [sites.index(page["site"]) % folds for page in pages]
    kinds, found, missed, wrong = {}, 0, 0, 0
    for number in range(folds):
        model = fit([page for page, at in zip(pages, fold) if at != number])
        for page in (page for page, at in zip(pages, fold) if at == number):
            rows = page["rows"]
            keep = choose(model.predict(rows), page["words"], CAUTION if rows[0, CLAIM] >= ARTICLE else 0)
            if page["kind"] == "news":
                keep &= rows[:, CAPTION] != 0
            text = "\n".join(text for text, kept in zip(page["texts"], keep) if kept)
            if page["segments"]:
                hits = [flat(s) in flat(text) for s in page["segments"]["with"]]
                found, missed = found + sum(hits), missed + len(hits) - sum(hits)
                wrong += sum(flat(s) in flat(text) for s in page["segments"]["without"])
            else:
                kinds.setdefault(page["kind"], []).append(agreement(page["content"], text))
        print(f"fold {number + 1} of {folds}", flush=True)
    print("all but news %.4f" % np.mean([f[0] for kind, some in kinds.items() if kind != "news" for f in some]))
    for kind, some in sorted(kinds.items()):
        print("%s %.4f, precision %.4f, recall %.4f (%d pages)" % (kind, *np.mean(some, axis=0), len(some)))
    print("segments %.4f" % (2 * found / (2 * found + missed + wrong)))


def digits(number):
    """A feature: one digit, or the last digit and one more."""
    return DIGITS[number] if number < BASE - 1 else DIGITS[-1] + DIGITS[number - BASE + 1]


def short(value):
    """A number as short as JavaScript reads it: ".5", "-1e-9"."""
    return re.sub(r"^(-?)0\.", r"\1.", "%g" % value).replace("e-0", "e-")


def pack(model, rows, path):
    whole = (rows == np.round(rows)).all(axis=0)
    trees = [tree["tree_structure"] for tree in model.dump_model()["tree_info"]]
    thresholds = {}
    shape, features, steps, leaves = [], [], [], []

    def step_of(node):
        value = node["threshold"]
        if abs(value) < 1e-9:  # LightGBM's way to tell 0 from less
            return 0 if value > 0 else -1e-9
        # Between two whole numbers the lower does as well, and is shorter
        return np.floor(value) if whole[node["split_feature"]] else float("%.2g" % value)

    def collect(node):
        if "split_feature" in node:
            thresholds.setdefault(node["split_feature"], set()).add(step_of(node))
            collect(node["left_child"]), collect(node["right_child"])

    def emit(node):
        if "split_feature" in node:
            shape.append(1)
            features.append(digits(node["split_feature"]))
            steps.append(DIGITS[table[node["split_feature"]].index(step_of(node))])
            emit(node["left_child"]), emit(node["right_child"])
        else:
            shape.append(0)
            size = max(-LEAF_ZERO, min(BASE - 1 - LEAF_ZERO, round(node["leaf_value"] * LEAF_SCALE)))
            leaves.append(DIGITS[LEAF_ZERO + size])

    for tree in trees:
        collect(tree)
    table = {feature: sorted(values) for feature, values in thresholds.items()}
    for tree in trees:
        emit(tree)
    rows = [" ".join(short(value) for value in table.get(feature, [])) for feature in range(max(table) + 1)]
    # Six nodes a digit, the first in the lowest bit
    bits = [sum(bit << place for place, bit in enumerate(shape[at : at + 6])) for at in range(0, len(shape), 6)]
    streams = ["".join(stream) for stream in (map(DIGITS.__getitem__, bits), features, steps, leaves)]
    with open(path, "w") as file:
        file.write("/** Made by scripts/block-model/train.py: do not edit. Learned from WCXB (Murrough Foley, CC BY 4.0) and from news. */\n\n")
        file.write("/** The values each feature is compared with. */\nexport const THRESHOLDS =\n  '%s';\n" % "|".join(rows))
        for name, stream in zip(("SHAPE", "FEATURES", "STEPS", "LEAVES"), streams):
            file.write("\nexport const %s =\n  '%s';\n" % (name, stream))
    print("%d trees, %d characters" % (len(trees), sum(map(len, streams)) + sum(map(len, rows))))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--out", default="utils/extract/blocks/block-model.data.ts")
    args = parser.parse_args()
    with Pool() as pool:
        pages = pool.map(label, load(args.folder), chunksize=8)
    if args.folds:
        cross_validate(pages, args.folds)
    pack(fit(pages), np.concatenate([page["rows"] for page in pages]), args.out)
