@AWAY-1
Feature: Working hours follow the wall clock when it is put forward or back
  Symptom seen elsewhere: after the change of the clocks in spring the shop was closed for its first hour all summer; and on
  the night of the change itself hours were reckoned as days of exactly 24 hours.

  Scenario Outline: The morning after the clocks change comes at nine on the wall clock: <zone>, <evening>
    Given the working hours are "every day 09:00-18:00" in "<zone>"
    And it is "<evening>" in "<zone>"
    When the visitor writes "Is the red lamp in stock?"
    And <just before> pass
    Then the agent has 0 conversations
    When 1 ms passes
    Then the agent has 1 conversation

    Examples: an ordinary night has fifteen hours
      | zone             | evening          | just before                        |
      | Europe/Paris     | 2026-03-27 18:00 | 14 hours 59 minutes 59.999 seconds |
      | America/New_York | 2026-03-06 18:00 | 14 hours 59 minutes 59.999 seconds |
      | Asia/Kolkata     | 2026-03-28 18:00 | 14 hours 59 minutes 59.999 seconds |

    Examples: clocks go forward, the night has fourteen
      | zone             | evening          | just before                        |
      | Europe/Paris     | 2026-03-28 18:00 | 13 hours 59 minutes 59.999 seconds |
      | America/New_York | 2026-03-07 18:00 | 13 hours 59 minutes 59.999 seconds |

    Examples: clocks go back, the night has sixteen
      | zone             | evening          | just before                        |
      | Europe/Paris     | 2026-10-24 18:00 | 15 hours 59 minutes 59.999 seconds |
      | America/New_York | 2026-10-31 18:00 | 15 hours 59 minutes 59.999 seconds |

  Scenario Outline: A night shift over the change of the clocks: <zone>, <evening>
    The end is a wall-clock time: one that is left out comes as the clock passes it, one that comes twice is the first.
    Given the working hours are "Sat 22:00-<end>" in "<zone>"
    And it is "<evening>" in "<zone>"
    When the visitor writes "Is the red lamp in stock?"
    And <just before> pass
    Then the visitor does not see "Nobody can answer at the moment."
    When 1 ms passes
    Then the visitor sees "Nobody can answer at the moment."

    Examples: an ordinary night
      | zone         | evening          | end   | just before                       |
      | Europe/Paris | 2026-03-21 22:00 | 04:00 | 5 hours 59 minutes 59.999 seconds |

    Examples: clocks go forward
      | zone             | evening          | end   | just before                       |
      | Europe/Paris     | 2026-03-28 22:00 | 04:00 | 4 hours 59 minutes 59.999 seconds |
      | Europe/Paris     | 2026-03-28 22:00 | 02:30 | 3 hours 59 minutes 59.999 seconds |
      | America/New_York | 2026-03-07 22:00 | 04:00 | 4 hours 59 minutes 59.999 seconds |

    Examples: clocks go back
      | zone             | evening          | end   | just before                       |
      | Europe/Paris     | 2026-10-24 22:00 | 04:00 | 6 hours 59 minutes 59.999 seconds |
      | Europe/Paris     | 2026-10-24 22:00 | 02:30 | 4 hours 29 minutes 59.999 seconds |
      | America/New_York | 2026-10-31 22:00 | 01:30 | 3 hours 29 minutes 59.999 seconds |

  Scenario: In summer the shop closes at six of the summer
    Given the working hours are "every day 09:00-18:00" in "Europe/Paris"
    And it is "2026-07-01 15:59:59.999" in "UTC"
    When the visitor writes "Is the red lamp in stock?"
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Leave your contacts"

  Scenario: The visitor's own clocks have no say
    Given the working hours are "every day 09:00-18:00" in "Europe/Paris"
    And the visitor is in the time zone "America/New_York"
    And it is "2026-03-20 16:59" in "UTC"
    When the visitor writes "Is the red lamp in stock?"
    Then the visitor does not see "Nobody can answer at the moment."
    When 1 minute passes
    Then the visitor sees the form "Leave your contacts"
