#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <array>
#include <random>
#include <string>

#include "exchange/ical_read.hpp"
#include "time/zone.hpp"

// Reading a person's calendar, as large as people's calendars get. The calendars are drawn from a
// seed in the shapes that Google, Outlook and Apple write: of ten events, six happen once (half of
// those years ago), two every week, one every day or month, one every year; most carry a text of a
// few hundred letters and some guests; a twentieth of the series has an occurrence moved.

namespace meanwhile {
namespace {

using exchange::Calendar;
using exchange::read_calendar;

constexpr unsigned seed = 20'261'130;
constexpr time::Date monday{std::chrono::year{2026} / 11 / 30};
constexpr exchange::CalendarWindow twelve_weeks{monday, 84};

constexpr std::array<std::string_view, 4> zones{"America/New_York", "Europe/Berlin",
                                                "W. Europe Standard Time",
                                                "/mozilla.org/20050126_1/America/New_York"};
constexpr std::array<std::string_view, 3> weekly{"BYDAY=MO,WE,FR", "BYDAY=TU",
                                                 "INTERVAL=2;BYDAY=TH"};
constexpr std::array<std::string_view, 3> often{"FREQ=DAILY", "FREQ=MONTHLY;BYDAY=-1FR",
                                                "FREQ=MONTHLY;BYMONTHDAY=15"};

class CalendarMaker {
 public:
  std::string make(int events) {
    std::string text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//bench//EN\r\n";
    for (int i = 0; i < events; ++i) text += event(i);
    return text + "END:VCALENDAR\r\n";
  }

 private:
  int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }

  std::string day(int from_year, int to_year) {
    return fmt::format("{}{:02}{:02}", from_year + below(to_year - from_year + 1), 1 + below(12),
                       1 + below(28));
  }

  std::string rule(int kind) {
    if (kind < 6) return "";
    if (kind < 8) return fmt::format("RRULE:FREQ=WEEKLY;{}\r\n", weekly[random_() % weekly.size()]);
    if (kind < 9) return fmt::format("RRULE:{}\r\n", often[random_() % often.size()]);
    return "RRULE:FREQ=YEARLY\r\n";
  }

  std::string event(int number) {
    const int kind = below(10);
    const std::string date = kind < 3 ? day(2026, 2027) : day(2016, 2026);
    const std::string_view zone = zones[random_() % zones.size()];
    const int hour = 7 + below(12);
    const auto times = [&](std::string_view on, int at) {
      return fmt::format("DTSTART;TZID={0}:{1}T{2:02}0000\r\nDTEND;TZID={0}:{1}T{2:02}4500\r\n",
                         zone, on, at);
    };
    std::string text =
        fmt::format("BEGIN:VEVENT\r\nUID:event-{}@bench\r\nDTSTAMP:20261101T000000Z\r\n", number);
    text += kind == 9 ? fmt::format("DTSTART;VALUE=DATE:{}\r\n", date) : times(date, hour);
    text += rule(kind) + words() + "STATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\nEND:VEVENT\r\n";
    if (kind == 6 && below(5) == 0)
      text += fmt::format(
          "BEGIN:VEVENT\r\nUID:event-{}@bench\r\nRECURRENCE-ID;TZID={}:20261202T{:02}0000\r\n{}END:"
          "VEVENT\r\n",
          number, zone, hour, times("20261203", hour));
    return text;
  }

  std::string words() {
    std::string text = "SUMMARY:Something to do\r\nDESCRIPTION:";
    for (int i = below(8); i > 0; --i)
      text += "a line of words that goes on to the end of the line and then\r\n  on ";
    text += "\r\n";
    for (int i = below(4); i > 0; --i)
      text += "ATTENDEE;CN=Guest;PARTSTAT=ACCEPTED:mailto:guest@example.com\r\n";
    return text;
  }

  std::mt19937 random_{seed};
};

void BM_ReadCalendar(benchmark::State& state) {
  const std::string text = CalendarMaker{}.make(static_cast<int>(state.range(0)));
  const time::Zone home = *time::Zone::named("America/New_York");
  Calendar calendar;
  for (auto _ : state) benchmark::DoNotOptimize(calendar = read_calendar(text, twelve_weeks, home));
  state.counters["events"] = calendar.events;
  state.counters["occurrences"] = static_cast<double>(calendar.occurrences);
  state.counters["problems"] = static_cast<double>(calendar.problems.size());
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(BM_ReadCalendar)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);

void BM_ZoneNamedAgain(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(time::Zone::named("Europe/Berlin"));
}
BENCHMARK(BM_ZoneNamedAgain);

void BM_ZoneInstant(benchmark::State& state) {
  const time::Zone zone = *time::Zone::named("America/New_York");
  time::Wall wall{monday};
  for (auto _ : state) benchmark::DoNotOptimize(zone.instant(wall += time::Minutes{61}));
}
BENCHMARK(BM_ZoneInstant)->Iterations(1'000'000);

void BM_ZoneWall(benchmark::State& state) {
  const time::Zone zone = *time::Zone::named("America/New_York");
  time::Instant instant{zone.instant(time::Wall{monday})};
  for (auto _ : state) benchmark::DoNotOptimize(zone.wall(instant += time::Minutes{61}));
}
BENCHMARK(BM_ZoneWall)->Iterations(1'000'000);

}  // namespace
}  // namespace meanwhile

BENCHMARK_MAIN();
