#!/usr/bin/env bash
# How fast the app answers from a store, as rows of a Markdown table.
#
#   tests/ArmsTracker.Benchmarks/load.sh FOLDER [PORT]
#
# FOLDER holds an armstracker.db, for example one made by
#   dotnet run -c Release --project tests/ArmsTracker.Benchmarks -- store FOLDER 10000
# The Release build must be there: dotnet build -c Release src/ArmsTracker. In the environment, DURATION is how long
# each measurement takes (default 10s), WARM how long is asked before the first (default 15s). Latency is that of one
# connection, requests a second those of eight. Stops
# with an error where an answer is not 200. Needs wrk and curl: apt-get install wrk curl.
set -euo pipefail

if [[ $# -lt 1 || ! -f "$1/armstracker.db" ]]; then
  echo "usage: $0 FOLDER [PORT], where FOLDER holds an armstracker.db" >&2
  exit 2
fi
for tool in wrk curl; do
  command -v "$tool" > /dev/null || { echo "$tool is missing: apt-get install $tool" >&2; exit 2; }
done

here=$(cd "$(dirname "$0")" && pwd)
app=$here/../../src/ArmsTracker/bin/Release/net10.0/ArmsTracker.dll
[[ -f $app ]] || { echo "$app is missing: dotnet build -c Release src/ArmsTracker" >&2; exit 2; }
folder=$(realpath "$1")
url=http://127.0.0.1:${2:-5090}
duration=${DURATION:-10s}
if curl -s -o /dev/null "$url/"; then
  echo "Something answers at $url already; choose another port." >&2
  exit 2
fi

log=$(mktemp)
server=
stop() {
  if [[ -n $server ]]; then
    kill "$server" 2> /dev/null || true
    wait "$server" 2> /dev/null || true
  fi
  rm -f "$log"
}
trap stop EXIT
trap 'exit 130' INT TERM

started=$(date +%s%N)
dotnet "$app" --data "$folder" --urls "$url" > "$log" 2>&1 &
server=$!
until curl -sf -o /dev/null "$url/"; do
  kill -0 "$server" 2> /dev/null || { cat "$log" >&2; exit 1; }
  sleep 0.02
done
echo "Start to first page: $((($(date +%s%N) - started) / 1000000)) ms"
echo

# What wrk prints; fails where an answer was not 200 or none came.
run() {
  local out
  out=$(wrk --timeout 60s "$@")
  if grep -qE 'Non-2xx|Socket errors' <<< "$out" || ! grep -q 'Requests/sec' <<< "$out"; then
    echo "$out" >&2
    return 1
  fi
  echo "$out"
}

# A row: what is asked for, an address to take the size of, and what else wrk is to be told.
row() {
  local name=$1 address=$url$2 size one many
  shift 2
  size=$(curl -sf -o /dev/null -w '%{size_download}' "$address")
  run -t1 -c1 -d2s "$@" "$address" > /dev/null
  one=$(run -t1 -c1 -d"$duration" --latency "$@" "$address")
  many=$(run -t2 -c8 -d"$duration" "$@" "$address")
  # Of no answer at all wrk says that it took no time.
  [[ $one == *' 0 requests in'* ]] && one=$(printf '50%% over-%s\n99%% over-%s' "$duration" "$duration")
  echo "| $name | $(awk '$1 == "50%" { print $2 }' <<< "$one") | $(awk '$1 == "99%" { print $2 }' <<< "$one") | $(awk '/Requests\/sec/ { print $2 }' <<< "$many") | $size |"
}

# Until the code that is run most is compiled for good.
run -t2 -c4 -d"${WARM:-15s}" "$url/" > /dev/null
echo "| page | p50 | p99 | requests/s | bytes |"
echo "| --- | --- | --- | --- | --- |"
row 'plain' '/'
row 'filtered' '/?topic=drone&direction=IR-RU'
# The words of MadeUpWords.cs.
row 'text, 0.1 %' '/?q=qebluna'
row 'text, 1 %' '/?q=xandoric'
row '64 filters in turn' '/?topic=drone&publisher=reuters&direction=IR-RU&event=transferring' -s "$here/load.lua"
echo
awk '/^Vm(RSS|HWM)/ { printf "%s %.0f MiB\n", $1, $2 / 1024 }' "/proc/$server/status"
