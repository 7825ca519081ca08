// The pieces of `fit`: reading a case, the board, the best plan, alternatives, changes needed.
// Data: cases of tests/oracle/big_*.cpp by offerings and seed, some with a plan and some that need
// changes. They are easy ones, picked so that all of this ends: they show where time goes, and say
// nothing of what a case takes; for that see results/fit.md.
#include <benchmark/benchmark.h>

#include <boost/json.hpp>
#include <optional>
#include <string>

#include "exchange/read_case.hpp"
#include "exchange/read_programme.hpp"
#include "oracle/big_case.hpp"
#include "planner/fit.hpp"
#include "planner/search/board.hpp"

namespace {

using namespace meanwhile;

struct Question {
  programme::Programme programme;
  planner::Case person;
};

struct Texts {
  std::string programme;
  std::string client;
};

Texts draw(const benchmark::State& state) {
  const auto drawn = oracle::draw_big(static_cast<std::uint64_t>(state.range(1)),
                                      static_cast<int>(state.range(0)));
  return {boost::json::serialize(drawn.programme), boost::json::serialize(drawn.client)};
}

Question read(const Texts& texts) {
  const auto no_calendars = [](const std::string&) { return std::optional<std::string>{}; };
  auto programme = exchange::read_programme(texts.programme).value.value();
  auto person = exchange::read_case(texts.client, programme, no_calendars).value.value();
  return {std::move(programme), std::move(person)};
}

void read_a_case(benchmark::State& state) {
  const Texts texts = draw(state);
  for (auto _ : state) benchmark::DoNotOptimize(read(texts));
}

void lay_out_the_board(benchmark::State& state) {
  const Question question = read(draw(state));
  for (auto _ : state)
    benchmark::DoNotOptimize(planner::Board{question.programme, question.person});
}

/// Answers again and again. A seed that no longer is what it is listed as says so.
void answer(benchmark::State& state, int alternatives, bool has_a_plan) {
  const Question question = read(draw(state));
  planner::FitAnswer answer;
  for (auto _ : state)
    benchmark::DoNotOptimize(answer =
                                 planner::fit(question.programme, question.person, alternatives));
  state.counters["nodes"] = static_cast<double>(answer.nodes);
  if (answer.optimal() != has_a_plan)
    state.SkipWithError("the seed is listed among the wrong ones");
}

void find_the_best_plan(benchmark::State& state) { answer(state, 0, true); }
void find_four_alternatives(benchmark::State& state) { answer(state, 4, true); }
void find_the_changes_needed(benchmark::State& state) { answer(state, 0, false); }

void with_a_plan(benchmark::internal::Benchmark* bench) {
  for (const long seed : {17, 29, 31}) bench->Args({60, seed});
  for (const long seed : {1, 3, 46}) bench->Args({200, seed});
  for (const long seed : {13, 19, 47}) bench->Args({500, seed});
  bench->ArgNames({"offerings", "seed"})->Unit(benchmark::kMillisecond);
}

void in_need_of_changes(benchmark::internal::Benchmark* bench) {
  for (const long seed : {21, 26, 60}) bench->Args({60, seed});
  for (const long seed : {42, 55}) bench->Args({200, seed});
  for (const long seed : {3, 26}) bench->Args({500, seed});
  bench->ArgNames({"offerings", "seed"})->Unit(benchmark::kMillisecond);
}

BENCHMARK(read_a_case)->Apply(with_a_plan);
BENCHMARK(lay_out_the_board)->Apply(with_a_plan);
BENCHMARK(find_the_best_plan)->Apply(with_a_plan);
BENCHMARK(find_four_alternatives)->Apply(with_a_plan);
BENCHMARK(find_the_changes_needed)->Apply(in_need_of_changes);

}  // namespace

BENCHMARK_MAIN();
