#pragma once

#include <boost/json.hpp>
#include <vector>

#include "clock.hpp"

namespace meanwhile::oracle {

/// The place of "MO" … "SU" in the week, Monday 0.
int weekday_from(std::string_view code);
int weekday_of(Date date);
/// Monday of the week of `date`.
Date monday_of(Date date);

/// When an entry of `life` takes place: the intervals that start on a date from `first` to `last`
/// on `clock`, without rest. What a change of the clocks leaves empty is left out.
std::vector<Span> occurrences(const boost::json::object& entry, const Clock& clock, Date first,
                              Date last);

/// The wall times `start` to `end` on `day`; an end that is not after its start is on the next day.
Span interval(const Clock& clock, Date day, std::string_view start, std::string_view end);

}  // namespace meanwhile::oracle
