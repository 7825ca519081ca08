#pragma once

#include <string>
#include <vector>

#include "base/id.hpp"
#include "life/commitment.hpp"
#include "people/client.hpp"
#include "programme/prescription.hpp"
#include "time/instant.hpp"

namespace meanwhile::planner {

/// What a minute or an event of a plan costs the person's life. Whole numbers from 0.
struct Weights {
  long travel = 1;                    // a minute on the way
  long day = 30;                      // a date attended
  long make_up = 45;                  // a make-up
  long missed = 120;                  // a usual session that clashes and is not made up
  long online = 0;                    // an online session
  long onsite = 0;                    // an on-site session
  time::Minutes late_after{21 * 60};  // on the client's clock
  long late = 2;                      // a footprint minute after that
};

/// One person and what treatment requires of her: client.json, read. What the programme offers
/// comes beside it.
///
/// entered  slots that she sits in since before the prescription's start: their entry rules are
///          behind her. No file names any
struct Case {
  people::Client client;
  programme::Prescription prescription;
  std::vector<life::LifeEntry> life;
  std::vector<life::Companion> companions;
  Weights weights;
  std::vector<std::string> held;  // offering ids, `id` or `id#n`
  std::vector<OfferingId> entered;
};

}  // namespace meanwhile::planner
