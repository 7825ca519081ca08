#pragma once

#include <CLI/CLI.hpp>
#include <limits>
#include <string>

#include "cli/validators.hpp"

namespace meanwhile::cli {

/// Options that several verbs have, each put into the request of its verb.

inline void add_input(CLI::App* verb, const char* name, std::string& into, const char* what) {
  verb->add_option(name, into, what)->required()->type_name("FILE");
}

template <class Into>
void add_inputs(CLI::App* verb, Into& into) {
  add_input(verb, "--programme", into.programme, "What is offered");
  add_input(verb, "--client", into.client, "Whom it must fit, and her life");
}

template <class Into>
void add_json(CLI::App* verb, Into& into) {
  verb->add_flag("--json", into.json, "Write the answer as JSON and nothing else");
}

template <class Into>
void add_patience(CLI::App* verb, Into& into) {
  verb->add_option("--time-limit", into.time_limit, "Seconds after which the best so far will do")
      ->check(whole_number(0, 1'000'000))
      ->type_name("SECONDS");
  verb->add_option("--threads", into.threads, "How many to use (default: all that there are)")
      ->check(whole_number(1, 1024))
      ->type_name("N");
}

template <class Into>
void add_planning(CLI::App* verb, Into& into) {
  verb->add_option("--seed", into.seed, "Of chance: the same seed, the same plans")
      ->check(whole_number(0, std::numeric_limits<long>::max()))
      ->type_name("N");
  add_patience(verb, into);
}

}  // namespace meanwhile::cli
