#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "time/instant.hpp"
#include "time/weekday.hpp"

namespace meanwhile::programme {

enum class Kind { group, individual, family, medical, peer };
constexpr std::size_t kind_count = 5;
constexpr std::array<std::string_view, kind_count> kind_words{"group", "individual", "family",
                                                              "medical", "peer"};
constexpr std::string_view word(Kind kind) { return kind_words[static_cast<std::size_t>(kind)]; }

enum class Modality { onsite, online };

/// Whether joining means every meeting, or each meeting may be joined by itself.
enum class Join { all, any };

/// One weekly time of an offering, on the wall of its site (or of the programme, when there is no
/// site).
///
/// start, end  minutes after midnight; end in (start, start + 24 h], so past 1440 it is on the next
/// day credit      minutes that count, at most the length; absent: the length taken       people
/// already in this meeting, where meetings are joined one by one; absent: the offering's
struct Meeting {
  time::Weekday day = time::Weekday::monday;
  time::Minutes start{};
  time::Minutes end{};
  std::optional<time::Minutes> credit;
  std::optional<int> taken;

  time::Minutes length() const { return end - start; }
};

/// Whom an offering is for. What is absent admits everyone.
struct Audience {
  struct Ages {
    int least;
    int most;
  };
  std::optional<Ages> ages;  // both included
  std::optional<std::vector<std::string>> languages;
  std::optional<std::vector<std::string>> states;  // asked online only
};

/// Meetings as they were until a date; each in the place of Offering::meetings that is its own.
///
/// until  site date, included
struct Earlier {
  time::Date until;
  std::vector<Meeting> meetings;
};

/// A single session that is held at another time.
///
/// date, start  its own in the series: site date, minutes after midnight
/// to           instead: a date of the same week, Monday to Sunday, since what treatment requires
///              is counted by the week; end as in Meeting; room absent: the offering's
struct Moved {
  struct Instead {
    time::Date date;
    time::Minutes start{};
    time::Minutes end{};
    std::optional<std::string> room;
  };
  time::Date date;
  time::Minutes start{};
  Instead to;
};

/// A recurring group, individual, family, medical or peer slot.
///
/// seats        absent: no cap; online_seats absent: as seats
/// taken        people who hold a seat already and are not part of this run
/// from, until  site dates, both included
/// except       site dates on which it does not meet
/// earlier      by `until`; `meetings` hold after the last of them
struct Offering {
  OfferingId id;
  std::string title;
  Kind kind = Kind::group;
  std::optional<ModuleId> module;
  std::vector<Meeting> meetings;
  Join join = Join::all;
  bool onsite = true;
  bool online = false;
  std::optional<SiteId> site;
  std::optional<std::string> room;
  std::vector<StaffId> staff;
  std::optional<int> seats;
  std::optional<int> online_seats;
  int min_seats = 0;
  int taken = 0;
  int taken_online = 0;
  std::optional<time::Date> from;
  std::optional<time::Date> until;
  std::vector<time::Date> except;
  std::vector<Moved> moved;
  std::vector<Earlier> earlier;
  Audience audience;

  bool offers(Modality modality) const { return modality == Modality::onsite ? onsite : online; }
};

}  // namespace meanwhile::programme
