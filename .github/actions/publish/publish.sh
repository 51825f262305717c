#!/usr/bin/env bash
# publish.sh SITE.tgz [PLACE]: what the branch gh-pages of `origin` holds at PLACE becomes that site; without a PLACE
# all of it does, but for the previews and the host's CNAME. Previews of proposals that $PREVIEWS does not number go.
# The branch keeps no history: it is made from main at any time. Somebody else's push in between is taken up, too.
set -euo pipefail

archive=$(realpath "$1")
place=${2-}
branch=gh-pages
work=$(mktemp -d)
trap 'git worktree remove --force "$work/tree" 2>/dev/null || true; rm -rf "$work"' EXIT
export GIT_AUTHOR_NAME=Pameran GIT_AUTHOR_EMAIL=pameran@users.noreply.github.com
export GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
[[ $place =~ ^(pratinjau/[0-9]+)?$ ]] || { echo "publish.sh: not a place for a site: $place" >&2; exit 2; }

for attempt in 1 2 3 4 5; do
  git worktree remove --force "$work/tree" 2>/dev/null || true
  if git fetch --quiet --depth 1 origin "+refs/heads/$branch:refs/remotes/origin/$branch" 2>/dev/null; then
    old=$(git rev-parse "refs/remotes/origin/$branch")
    git worktree add --quiet --detach "$work/tree" "$old"
  else
    old=
    git worktree add --quiet --detach --no-checkout "$work/tree" HEAD
  fi
  (
    cd "$work/tree"
    if [ -z "$place" ]; then
      find . -mindepth 1 -maxdepth 1 ! -name .git ! -name pratinjau ! -name CNAME -exec rm -rf {} +
    else
      rm -rf "$place"
    fi
    mkdir -p "./$place"
    tar -xzf "$archive" -C "./$place"
    for preview in pratinjau/*/; do
      number=$(basename "$preview")
      if [ -d "$preview" ] && ! grep -qx "$number" <<<"${PREVIEWS-}"; then rm -rf "$preview"; fi
    done
    git add --all --force .
  )
  tree=$(git -C "$work/tree" write-tree)
  commit=$(git commit-tree "$tree" -m "Situs dari ${GITHUB_SHA:-$(git rev-parse HEAD)}")
  if git push --quiet --force-with-lease="$branch:$old" origin "$commit:refs/heads/$branch"; then exit 0; fi
  echo "Attempt $attempt: the branch has changed meanwhile." >&2
done
exit 1
