#include "cli/survey/figures.hpp"

#include <initializer_list>

#include "exchange/json_document.hpp"
#include "exchange/json_fields.hpp"

namespace meanwhile::cli::survey {
namespace {

using exchange::Cursor;
using exchange::Fields;

double percent(const Cursor& in) {
  const auto number = in.number();
  if (number && *number >= 0 && *number <= 100) return *number;
  in.expected("a percentage, 0 to 100");
  return 0;
}

/// Mean minutes, rounded.
int minutes(const Cursor& in) {
  const auto number = in.number();
  if (number && *number >= 0 && *number <= 24 * 60) return static_cast<int>(*number + 0.5);
  in.expected("minutes of a day");
  return 0;
}

int minute_of_day(const Cursor& in) { return static_cast<int>(exchange::time_of_day(in).count()); }

/// A figure's own words for a band, and what we take them to mean.
struct Named {
  std::string_view name;
  int low;
  int high;
};

Bands bands(const Fields& in, std::initializer_list<Named> names) {
  Bands all;
  for (const Named& band : names) all.push_back({band.low, band.high, in[band.name].must(percent)});
  return all;
}

constexpr int clock(int hours, int minutes) { return hours * 60 + minutes; }

/// Reads `figures.name.part` as an object.
template <class Reader>
void inside(const Fields& figures, std::string_view name, std::string_view part,
            const Reader& reader) {
  figures[name].must([&](const Fields& figure) {
    figure[part].must([&](const Fields& in) {
      reader(in);
      return 0;
    });
    return 0;
  });
}

void read_work(const Fields& in, Figures& out) {
  inside(in, "employed", "percent", [&](const Fields& f) {
    out.employed = f["employed_at_work"].must(percent) + f["employed_absent"].must(percent);
  });
  inside(in, "fullTime", "percent",
         [&](const Fields& f) { out.full_time = f["full_time"].must(percent); });
  inside(in, "multipleJobs", "percent",
         [&](const Fields& f) { out.second_job = f["yes"].must(percent); });
  inside(in, "hoursPerWeek", "percent", [&](const Fields& f) {
    out.part_time_hours = bands(f, {{"0-14", 8, 14}, {"15-29", 15, 29}, {"30-34", 30, 34}});
    out.full_time_hours = bands(
        f,
        {{"35-39", 35, 39}, {"40", 40, 40}, {"41-49", 41, 49}, {"50-59", 50, 59}, {"60+", 60, 65}});
  });
  inside(in, "shiftType", "percent", [&](const Fields& f) {
    out.evening = f["evening"].must(percent);
    out.night = f["night"].must(percent);
    out.rotating = f["rotating"].must(percent);
    out.irregular = f["employer_arranged_irregular"].must(percent);
  });
  out.works_on_a_weekend_day = in["worksOnDay"].must(
      [](const Fields& f) { return f["weekend_day_percent_who_worked"].must(percent); });
}

void read_ways(const Fields& in, Figures& out) {
  // Who leaves before 05:00 or after 09:00 is mostly on another shift, and those are drawn apart
  // (14.8 %): of the last band day workers get its first hours and 9.8 of its 24.6 %.
  inside(in, "leaveHome", "percent", [&](const Fields& f) {
    out.leave_home = bands(f, {{"05:00-05:29", clock(5, 0), clock(5, 29)},
                               {"05:30-05:59", clock(5, 30), clock(5, 59)},
                               {"06:00-06:29", clock(6, 0), clock(6, 29)},
                               {"06:30-06:59", clock(6, 30), clock(6, 59)},
                               {"07:00-07:29", clock(7, 0), clock(7, 29)},
                               {"07:30-07:59", clock(7, 30), clock(7, 59)},
                               {"08:00-08:29", clock(8, 0), clock(8, 29)},
                               {"08:30-08:59", clock(8, 30), clock(8, 59)},
                               {"09:00-23:59", clock(9, 0), clock(10, 59)}});
    out.leave_home.back().percent *= 0.4;
  });
  inside(in, "commute", "percent", [&](const Fields& f) {
    out.commute = bands(f, {{"<10", 5, 9},
                            {"10-14", 10, 14},
                            {"15-19", 15, 19},
                            {"20-24", 20, 24},
                            {"25-29", 25, 29},
                            {"30-34", 30, 34},
                            {"35-44", 35, 44},
                            {"45-59", 45, 59},
                            {"60+", 60, 80}});
  });
}

void read_family(const Fields& in, Figures& out) {
  auto& small = out.parents[0];
  auto& school = out.parents[1];
  auto& teens = out.parents[2];
  const auto children = [&](double Parents::*of) {
    return [&, of](const Fields& f) {
      small.*of = f["0-2"].must(percent) + f["3-5"].must(percent);
      school.*of = f["6-12"].must(percent);
      teens.*of = f["13-17"].must(percent);
    };
  };
  inside(in, "youngestChild", "percent", children(&Parents::percent_of_adults));
  inside(in, "youngestChild", "employed_percent", children(&Parents::percent_of_employed));
  inside(in, "childTrips", "percent_picking_up_or_dropping_off", [&](const Fields& f) {
    small.percent_on_school_run = f["youngest_0-5"].must(percent);
    school.percent_on_school_run = f["youngest_6-12"].must(percent);
    teens.percent_on_school_run = f["youngest_13-17"].must(percent);
  });
  inside(in, "childCare", "percent_any", [&](const Fields& f) {
    small.percent_who_care = f["0-5"].must(percent);
    school.percent_who_care = f["6-12"].must(percent);
    teens.percent_who_care = f["13-17"].must(percent);
  });
  inside(in, "childCare", "mean_minutes_if_any", [&](const Fields& f) {
    small.care_minutes = f["0-5"].must(minutes);
    school.care_minutes = f["6-12"].must(minutes);
    teens.care_minutes = f["13-17"].must(minutes);
  });
  inside(in, "partner", "parents_percent", [&](const Fields& f) {
    out.partner_of_parents = f["spouse"].must(percent) + f["cohabiting"].must(percent);
  });
}

void read_clock(const Fields& in, Figures& out) {
  inside(in, "schoolStart", "percent", [&](const Fields& f) {
    out.school_start = bands(f, {{"before_7:30", clock(7, 0), clock(7, 29)},
                                 {"7:30-7:59", clock(7, 30), clock(7, 59)},
                                 {"8:00-8:29", clock(8, 0), clock(8, 29)},
                                 {"8:30-8:59", clock(8, 30), clock(8, 59)},
                                 {"9:00_or_later", clock(9, 0), clock(9, 15)}});
  });
  in["dinner"].must([&](const Fields& f) {
    out.dinner_peak = f["peak"].must(minute_of_day);
    const std::vector<int> window = f["half_peak_window"].must_list(minute_of_day);
    if (window.size() != 2) {
      f["half_peak_window"].expected("two times of day");
      return 0;
    }
    out.dinner_half_before = window[0];
    out.dinner_half_after = window[1];
    return 0;
  });
}

}  // namespace

exchange::Read<Figures> read_figures(std::string_view json) {
  exchange::Read<Figures> read;
  const exchange::Document document{json, read.problems};
  if (!document.root()) return read;
  Figures figures;
  Cursor{*document.root(), read.problems}.must([&](const Fields& top) {
    top["figures"].must([&](const Fields& in) {
      read_work(in, figures);
      read_ways(in, figures);
      read_family(in, figures);
      read_clock(in, figures);
      return 0;
    });
    return 0;
  });
  if (read.problems.empty()) read.value = std::move(figures);
  return read;
}

}  // namespace meanwhile::cli::survey
