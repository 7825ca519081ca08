#include "ask.hpp"

#include <stdexcept>

#include "exchange/read_design.hpp"
#include "exchange/write_design.hpp"

namespace meanwhile::oracle {

boost::json::object ask_design(const boost::json::object& programme,
                               const std::vector<boost::json::object>& clients,
                               std::uint64_t seed) {
  const auto given = exchange::read_design(boost::json::serialize(programme));
  for (const Problem& problem : given.problems)
    throw std::runtime_error("refused: " + problem.path + " " + problem.what);
  std::string lines;
  for (const auto& client : clients) lines += boost::json::serialize(client) + "\n";
  const exchange::CohortRead read = exchange::read_cohort(
      lines, given.value->programme, [](const std::string&) { return std::nullopt; });
  planner::DesignRequest request;
  request.seed = seed;
  const planner::DesignAnswer answer =
      planner::design(given.value->programme, given.value->proposals, read.people, request);
  return boost::json::parse(exchange::write_design(answer, read, {seed, 0})).as_object();
}

}  // namespace meanwhile::oracle
