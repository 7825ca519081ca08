#pragma once

#include <string_view>

namespace meanwhile::cli {

/// What `--help` ends with: examples to copy, verb by verb, and what exit codes mean.

inline constexpr std::string_view exit_codes = R"(Exit codes:
  0   an answer, also when nothing fits
  2   something given could not be used: options, input, or a place to write
  70  a mistake of ours)";

inline constexpr std::string_view fit_examples = R"(Examples:
  meanwhile fit --programme programme.json --client client.json
  meanwhile fit --programme programme.json --client client.json --alternatives 3
  meanwhile fit --programme programme.json --client client.json --ics plan.ics --svg week.svg
  meanwhile fit --programme programme.json --client client.json --json > plan.json)";

inline constexpr std::string_view cohort_examples = R"(Examples:
  meanwhile cohort --programme programme.json --clients clients.jsonl
  meanwhile cohort --programme programme.json --clients clients.jsonl --time-limit 30 --json > cohort.json
  meanwhile cohort --programme programme.json --clients clients.jsonl --plans plans.jsonl

Ctrl-C ends it with the best so far.)";

inline constexpr std::string_view design_examples = R"(Examples:
  meanwhile design --programme programme.json --clients clients.jsonl
  meanwhile design --programme programme.json --clients clients.jsonl --time-limit 60 --out better.json
  meanwhile design --programme programme.json --clients clients.jsonl --language es --json > design.json

What may be opened stands under `proposals` in programme.json. Ctrl-C ends it with the best so far.)";

inline constexpr std::string_view repair_examples = R"(Examples:
  meanwhile repair --programme programme.json --plans plans.jsonl --events events.json --as-of 2026-12-07
  meanwhile repair --programme programme.json --plans plans.jsonl --events events.json --as-of 2026-12-07 --out repaired.jsonl
  meanwhile repair --programme programme.json --plans plans.jsonl --events events.json --as-of 2026-12-07 --json > repair.json

Plans are those that `meanwhile cohort --plans` writes. Ctrl-C ends it with the best so far.)";

inline constexpr std::string_view why_examples = R"(Examples:
  meanwhile why eve-core --programme programme.json --client client.json
  meanwhile why "evening#2" --programme programme.json --client client.json --json)";

inline constexpr std::string_view busy_examples = R"(Examples:
  meanwhile busy life.ics --days 84 --zone America/New_York
  meanwhile busy life.ics --from 2026-11-30 --days 7 --zone Europe/Madrid --json)";

inline constexpr std::string_view check_examples = R"(Examples:
  meanwhile check programme.json client.json life.ics)";

inline constexpr std::string_view study_examples = R"(Examples:
  meanwhile study
  meanwhile study --people 10000 --seed 7 --out docs/study)";

inline constexpr std::string_view serve_examples = R"(Examples:
  meanwhile serve --data /var/lib/meanwhile --web build/web
  meanwhile serve --demo examples --port 0)";

inline constexpr std::string_view completion_examples = R"(Examples:
  meanwhile completion bash > ~/.local/share/bash-completion/completions/meanwhile
  meanwhile completion zsh > ~/.zfunc/_meanwhile
  meanwhile completion fish > ~/.config/fish/completions/meanwhile.fish)";

}  // namespace meanwhile::cli
