// How sure each way of reaching a Russian form is: the rows of confidence.tsv.
#pragma once

namespace triptych::language::morphology::russian {

/// From 0 to 1; what each means stands in the table.
struct Confidence {
    double table = 0, dictionary = 0, rule = 0, stays = 0, possessive = 0, both_parts = 0, one_of_several = 0, name_of_shape = 0,
           name_behind_thing = 0, unknown_name = 0, name_of_guess = 0, no_head = 0;
};

const Confidence& sure();

}  // namespace triptych::language::morphology::russian
