// How long reading and writing takes. Data: 500 offerings with every field of the contract set,
// made here from a counter, and a client with 20 commitments.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <optional>
#include <string>

#include "exchange/read_case.hpp"
#include "exchange/read_programme.hpp"
#include "exchange/write_programme.hpp"

namespace {

using namespace meanwhile;

constexpr std::string_view days[] = {"MO", "TU", "WE", "TH", "FR"};

std::string offering(int n) {
  return fmt::format(
      R"({{"id": "group-{0}", "title": "Group number {0}", "kind": "group", "module": "m{1}",
          "meetings": [{{"day": "{2}", "start": "{3:02}:00", "end": "{4:02}:00", "credit": 170}},
                       {{"day": "{5}", "start": "{3:02}:00", "end": "{4:02}:00"}}],
          "join": "all", "modality": ["onsite", "online"], "site": "main", "room": "r1",
          "staff": ["kim"], "seats": 12, "onlineSeats": 8, "minSeats": 4, "taken": 3,
          "takenOnline": 1, "from": "2026-11-30", "until": null, "except": ["2026-12-24"],
          "audience": {{"ages": [18, 120], "languages": ["en", "es"], "states": ["NY", "NJ"]}}}})",
      n, n % 8, days[n % 5], 8 + n % 10, 11 + n % 10, days[(n + 2) % 5]);
}

std::string programme_with(long offerings) {
  std::string json = R"({"programme": {"id": "p", "name": "P", "timeZone": "America/New_York"},
      "sites": [{"id": "main", "name": "Main", "state": "NY", "timeZone": "America/New_York"}],
      "staff": [{"id": "kim", "licensedIn": ["NY"], "leads": ["m1"]}], "modules": [)";
  for (int n = 0; n < 8; ++n)
    json += fmt::format(R"({}{{"id": "m{}", "lessons": 8}})", n ? ", " : "", n);
  json += R"(], "offerings": [)";
  for (int n = 0; n < offerings; ++n) json += (n ? ",\n" : "") + offering(n);
  return json + "]}";
}

std::string client() {
  std::string json = R"({"client": {"id": "c", "timeZone": "America/New_York", "state": "NY",
      "age": 34, "languages": ["en"], "travel": {"main": 25}},
      "prescription": {"start": "2026-11-30", "weeks": 12, "hoursPerWeek": {"min": 9, "max": 12}},
      "life": [)";
  for (int n = 0; n < 20; ++n)
    json += fmt::format(
        R"({}{{"id": "l{}", "kind": "work", "days": ["MO", "WE"], "start": "0{}:00", "end": "17:00"}})",
        n ? ", " : "", n, n % 9);
  return json + "]}";
}

void read_programmes(benchmark::State& state) {
  const std::string json = programme_with(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(exchange::read_programme(json));
  state.SetBytesProcessed(state.iterations() * static_cast<long>(json.size()));
}
BENCHMARK(read_programmes)->Arg(60)->Arg(200)->Arg(500)->Unit(benchmark::kMicrosecond);

void write_programmes(benchmark::State& state) {
  const auto programme = exchange::read_programme(programme_with(state.range(0))).value.value();
  for (auto _ : state) benchmark::DoNotOptimize(exchange::write_programme(programme));
}
BENCHMARK(write_programmes)->Arg(500)->Unit(benchmark::kMicrosecond);

void read_cases(benchmark::State& state) {
  const auto programme = exchange::read_programme(programme_with(500)).value.value();
  const auto no_calendars = [](const std::string&) { return std::optional<std::string>{}; };
  const std::string json = client();
  for (auto _ : state) benchmark::DoNotOptimize(exchange::read_case(json, programme, no_calendars));
}
BENCHMARK(read_cases)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
