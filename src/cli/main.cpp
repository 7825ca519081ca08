#include <csignal>
#include <cstdio>
#include <exception>
#include <sstream>
#include <string>
#include <vector>

#include "cli/busy.hpp"
#include "cli/check.hpp"
#include "cli/cohort.hpp"
#include "cli/complete.hpp"
#include "cli/design.hpp"
#include "cli/files.hpp"
#include "cli/fit.hpp"
#include "cli/options.hpp"
#include "cli/repair.hpp"
#include "cli/serve.hpp"
#include "cli/study.hpp"
#include "cli/why.hpp"

namespace meanwhile::cli {
namespace {

constexpr int our_mistake = 70;

int run(const Said& said) {
  std::fputs(said.err.c_str(), stderr);
  return show(said.out, said.code);
}
int run(const FitRequest& request) { return fit(request); }
int run(const CohortRequest& request) { return cohort(request); }
int run(const DesignRequest& request) { return design(request); }
int run(const RepairRequest& request) { return repair(request); }
int run(const WhyRequest& request) { return why(request); }
int run(const BusyRequest& request) { return busy(request); }
int run(const StudyRequest& request) { return study(request); }
int run(const ServeRequest& request) { return serve(request); }
int run(const CheckRequest& request) {
  std::ostringstream out, err;
  const int code = check(request.files, out, err);
  std::fputs(err.str().c_str(), stderr);
  return show(out.str(), code);
}
int run(const CompletionRequest& request) {
  return show(completion_script(request.shell, verbs()), 0);
}

int run(const std::string& program, const std::vector<std::string>& args) {
  const Request request = parse(program, args);
  return std::visit([](const auto& one) { return run(one); }, request);
}

}  // namespace
}  // namespace meanwhile::cli

int main(int argc, char** argv) {
  // A reader that goes away is seen where we write, and ends nothing halfway.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return meanwhile::cli::run(argc > 0 ? argv[0] : "meanwhile", {argv + 1, argv + argc});
  } catch (const std::exception& broken) {
    std::fprintf(stderr, "meanwhile: a mistake of ours, not of yours: %s. Nothing was written.\n",
                 broken.what());
    return meanwhile::cli::our_mistake;
  }
}
