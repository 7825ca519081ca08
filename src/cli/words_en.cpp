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
      .others_not_found = "Not worked out, since it would take too long: {labels}.",
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

      .not_held = "it is not held this way.",
      .barred = "you can't join as things are.",
      .free = "nothing stands against it.",
      .clashes = {"{n} of {all} sessions clashes with something that can't be moved.",
                  "{n} of {all} sessions clash with something that can't be moved."},
      .barriers = {"It is not held this way.",
                   "You asked not to attend this way; that is yours to change.",
                   "No way there is known for you.",
                   "No way there is known for someone who has to come along.",
                   "It is not open to people who join from your state.",
                   "None who lead it is licensed to treat people where you are.",
                   "It is for ages {ages}.", "It is held in a language that is not among yours.",
                   "All {seats} seats are taken.", "All {seats} seats online are taken.",
                   "It comes after {modules}, which is not completed yet.",
                   "Your first week there is not one in which people start.",
                   "It does not meet in the weeks of your treatment."},
      .cycle_week =
          "People start with lesson 1; in the week of {date}, your first there, it teaches lesson "
          "{lesson}.",
      .cohort_week =
          "People start together in its first week; the week of {date}, your first there, is "
          "later.",
      .in_the_way = {"“{name}” leaves no time for the way there: {when}.",
                     "“{name}” is at the same time: {when}.",
                     "“{name}” leaves no time for the way back: {when}."},
      .of_companion = "{name} of {who}",
      .exceeds_alone =
          {"By itself it would be {is} of treatment in the week of {date}; your prescription has "
           "at most {most}.",
           "By itself it would be {is} days in the week of {date}; your prescription has at most "
           "{most}.",
           "By itself it would be {is} on {date}; your prescription has at most {most} a day."},
      .exceeds_on_top =
          {"On top of that plan it would be {is} of treatment in the week of {date}; your "
           "prescription has at most {most}.",
           "On top of that plan it would be {is} days in the week of {date}; your prescription has "
           "at most {most}.",
           "On top of that plan it would be {is} on {date}; your prescription has at most {most} a "
           "day."},
      .cancelled_dates = "Cancelled, and nobody's miss: {when}.",
      .in_the_plan = "Your plan of least burden has it, {modality}.",
      .not_in_the_plan = "Your plan of least burden ({burden}) does without it.",
      .same_time = "It meets at the same time as {groups}, which that plan has.",
      .not_needed = "Nothing rules it out; that plan gives what treatment asks for without it.",
      .to_make_up = "Sessions that clash would have to be made up for at another time, or missed.",
      .no_plan = "No plan fits as things are; `meanwhile fit` says what would make one possible.",

      .next_title = "Next",
      .try_alternatives = "other ways: less travel, more family time, fewer days …",
      .try_ics = "the sessions for your calendar, with neutral titles",
      .try_svg = "this week as a picture"};
  return words;
}

}  // namespace meanwhile::cli
