#include "cli/words.hpp"

namespace meanwhile::cli {

const Words& english() {
  static const Words words{
      .language = "en",
      .days = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"},
      .months = {"January", "February", "March", "April", "May", "June", "July", "August",
                 "September", "October", "November", "December"},
      .tones = {"work", "family", "other", "rest", "on the way", "session on site",
                "session online"},
      .date = "{day} {month}",
      .dated_year = "{date} {year}",
      .last_joint = " and ",

      .week_title = "Week {number} of {count}",
      .week_span = "{first} to {last}",
      .others_differ = {"Week {weeks} looks different: --week {first} draws it.",
                        "Weeks {weeks} look different: --week {first} draws one."},
      .all_differ = "Every week looks a little different: --week {first} draws the next.",

      .fits = "It fits, and of all that the programme offers no plan costs your life less.",
      .this_week = "This week",
      .all_weeks = "All {n} weeks",
      .treatment = "{time} of treatment on {days}",
      .days_counted = {"{n} day", "{n} days"},
      .travel = "{time} of travel",
      .no_travel = "no travel",
      .nothing_touched = "nothing else of yours moved",
      .touched = "{n} of {all} {things} {how}",
      .touched_named = "“{name}” {how} {n} of {all} times",
      .late = "late",
      .cut_short = "cut short",
      .gone = "moved",
      .late_evenings = {"{n} evening past {time}", "{n} evenings past {time}"},
      .make_ups = {"{n} session made up for at another time",
                   "{n} sessions made up for at another time"},
      .missed = {"{n} session missed", "{n} sessions missed"},
      .cancelled = {"{n} session cancelled", "{n} sessions cancelled"},
      .burden = "Burden {total}: {parts}.",
      .no_burden = "No minute and no day of yours is touched: burden 0.",
      .burden_parts = {"travel {n}", "your own time {n}", "days {n}", "make-ups {n}", "missed {n}",
                       "late evenings {n}", "on site or online {n}"},
      .nouns = {{"dinner", "dinners"},
                {"breakfast", "breakfasts"},
                {"lunch", "lunches"},
                {"supper", "suppers"},
                {"bedtime", "bedtimes"},
                {"gym", "gym visits"},
                {"family", "family times"},
                {"work", "work times"},
                {"other", "other times"}},

      .your_groups = "Your groups",
      .onsite = "on site",
      .online = "online",
      .from_date = "from {date}",
      .until_date = "until {date}",
      .make_ups_title = "Made up for",
      .in_place_of = "in place of {title} ({when})",
      .dialled_in = "online this time",
      .went_there = "on site this time",
      .missed_title = "Left out",
      .why_clash = "something of yours is in the way",
      .why_cancelled = "cancelled, and nobody's miss",
      .short_week = "Fewer hours than planned in week {weeks}; the prescription allows for that.",
      .more = "and {n} more: --json lists them all",

      .others_title = "Other ways",
      .no_others =
          "No other plan is better in any respect: not in travel, family time, days, "
          "sessions on site or groups kept.",
      .labels = {"least burden", "least travel", "most family time", "fewest days", "all online",
                 "closest to now"},
      .columns = {"travel/week", "days/week", "family/week", "on site", "burden"},
      .instead = "{in} instead of {out}",
      .also = "{in} as well",
      .only_without = "without {out}",
      .same_groups = "the same groups, attended another way",

      .does_not_fit =
          "Nothing on the timetable fits this life as it is. That happens, and it is "
          "not your doing.",
      .one_is_enough = {"This would be enough:", "Each of these would be enough:"},
      .nothing_helps =
          "No three changes together would make a plan possible. Your care team can "
          "look for another way with you.",
      .yours = "What you could change",
      .programmes = "What the programme could change",
      .clinical = "What only your care team can decide",
      .would_give = "Then: {what}.",
      .not_written = "no plan, so {file} was not written",

      .next_title = "Next",
      .try_alternatives = "other ways: less travel, more family time, fewer days …",
      .try_ics = "the sessions for your calendar, with neutral titles",
      .try_svg = "this week as a picture"};
  return words;
}

}  // namespace meanwhile::cli
