#!/bin/sh
# Opens the studio on a Mac. The same as "Open the studio.sh".
cd "$(dirname "$0")" || exit 1
wait_and_leave() {
  printf '%s\n' "$1" "Press Enter to close this window."
  read -r _
  exit 1
}
for place in /usr/local/bin /opt/homebrew/bin "$HOME/.local/bin" "$HOME/.volta/bin" "$HOME"/.nvm/versions/node/*/bin; do
  [ -x "$place/node" ] && PATH="$PATH:$place"
done
export PATH
command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 ||
  wait_and_leave "The studio needs Node, which is free: install the LTS version from https://nodejs.org and open this again."
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
  wait_and_leave "The Node on this machine is too old: install the LTS version from https://nodejs.org and open this again."
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  echo "Setting up the studio. The first time this takes a minute or two."
  npm ci --no-audit --no-fund --progress=true || wait_and_leave "Setting up did not work. Check the internet connection and open this again."
fi
echo "Starting the studio. It opens in your browser. Keep this window open."
npm run --silent studio -- --open || wait_and_leave "The studio did not start; the line above says why."
