#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/week_picture.hpp"
#include "people/client.hpp"

namespace meanwhile::cli {

/// A pattern for one and one for any other number, which stands where {n} is.
struct Counted {
  std::string_view one;
  std::string_view many;
};

/// What people call a well-known commitment when they count it.
struct Noun {
  std::string_view id;
  std::string_view many;
};

/// Every sentence that `fit` and `why` say, in one language. Names in braces are filled in; the
/// test holds the tables of all languages to the same names.
struct Words {
  std::string_view language;  // "en"
  std::array<std::string_view, 7> days;
  std::array<std::string_view, 12> months;
  std::array<std::string_view, exchange::tone_count> tones;
  std::string_view date;        // {day} {month}
  std::string_view dated_year;  // {date} {year}
  std::string_view last_joint;  // " and "

  // the drawn week
  std::string_view week_title;  // {number} {count}
  std::string_view week_span;   // {first} {last}
  Counted others_differ;        // {weeks} {first}
  std::string_view all_differ;  // {first}

  // what a plan costs
  std::string_view fits;
  std::string_view this_week;
  std::string_view all_weeks;
  std::string_view treatment;  // {time} {days}
  Counted days_counted;
  std::string_view travel;  // {time}
  std::string_view no_travel;
  std::string_view nothing_touched;
  std::string_view touched;        // {n} {all} {things} {how}
  std::string_view touched_named;  // {n} {all} {name} {how}
  std::string_view late, cut_short, gone;
  Counted late_evenings;  // {time}
  Counted make_ups;
  Counted missed;
  Counted cancelled;
  std::string_view burden;  // {total} {parts}
  std::string_view no_burden;
  std::array<std::string_view, 7> burden_parts;
  std::vector<Noun> nouns;

  // lists
  std::string_view your_groups;
  std::string_view onsite, online;
  std::string_view from_date, until_date;  // {date}
  std::string_view make_ups_title;
  std::string_view in_place_of;  // {title} {when}
  std::string_view dialled_in;
  std::string_view went_there;
  std::string_view missed_title;
  std::string_view why_clash, why_cancelled;
  std::string_view short_week;  // {weeks}
  std::string_view more;        // {n}

  // other plans
  std::string_view others_title;
  std::string_view no_others;
  std::string_view others_not_found;        // {labels}
  std::array<std::string_view, 6> labels;   // least-burden, then as `--alternatives` orders them
  std::array<std::string_view, 5> columns;  // travel, days, family time taken; on site; burden
  std::string_view instead;                 // {out} {in}
  std::string_view also;                    // {in}
  std::string_view only_without;            // {out}
  std::string_view same_groups;

  // no plan
  std::string_view does_not_fit;
  Counted one_is_enough;
  std::string_view nothing_helps;
  std::string_view yours, programmes, clinical;
  std::string_view would_give;
  std::string_view not_written;  // {file}

  // why a group fits or does not
  std::string_view not_held, barred, free;
  Counted clashes;                                // {all}
  std::array<std::string_view, 13> barriers;      // by planner::Barrier; {seats} {modules} {ages}
  std::string_view cycle_week;                    // {date} {lesson}: where the entry week bars
  std::string_view cohort_week;                   // {date}
  std::array<std::string_view, 3> in_the_way;     // by planner::Part; {name} {when}
  std::string_view of_companion;                  // {name} {who}
  std::array<std::string_view, 3> exceeds_alone;  // by planner::Maximum; {is} {most} {date}
  std::array<std::string_view, 3> exceeds_on_top;
  std::string_view cancelled_dates;  // {when}
  std::string_view in_the_plan;      // {modality}
  std::string_view not_in_the_plan;  // {burden}
  std::string_view same_time;        // {groups}
  std::string_view not_needed;
  std::string_view to_make_up;
  std::string_view no_plan;

  // what to try
  std::string_view next_title;
  std::string_view try_alternatives, try_ics, try_svg;
};

const Words& english();
const Words& spanish();

/// The words for a person, in the language that exchange/ speaks with her too.
const Words& words_of(const people::Client& client);

}  // namespace meanwhile::cli
