#pragma once

#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "programme/slot.hpp"

namespace meanwhile::planner {

struct Offered;

/// Every slot of a programme with its sessions over the weeks of everyone who is planned together,
/// numbered: what people share.
///
/// Slots stand in the order of programme::slots, as on every board.
struct Agenda {
  /// starts  of its sessions, cancelled ones among them
  /// seats   that are free for those planned together; absent: no cap; online: those online
  /// needed  so many of them must join before it runs; 0: it runs anyway
  struct Row {
    programme::Slot slot;
    std::vector<time::Instant> starts;
    std::vector<bool> takes_place;
    std::optional<int> seats;
    std::optional<int> online;
    int needed = 0;

    /// Position of the session that starts then, or of the first after it.
    int session(time::Instant start) const;
  };

  Agenda(const programme::Programme& programme, programme::Weeks weeks);

  /// Lays out what is offered in some of the weeks, for the boards of all who are planned over
  /// them.
  void lay_out(const programme::Programme& programme, programme::Weeks weeks);
  /// That, or null.
  const Offered* offered(programme::Weeks weeks) const;

  std::vector<Row> rows;

 private:
  using Offers = std::map<std::pair<time::Date, int>, std::shared_ptr<const Offered>>;
  Offers offered_;  // by first Monday, weeks
};

}  // namespace meanwhile::planner
