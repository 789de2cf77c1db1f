Feature: Times are those of the visitor's clock

  @MAIL-6
  Scenario: Visitor, channel and server each in a zone of their own
    Real bug elsewhere: the e-mail shows the server's time, and the visitor looks for a message that was never there.
    Given an open channel with:
      | time zone | America/New_York |
    And it is "2026-01-05 23:59" in "UTC"
    And the visitor is in the time zone "Asia/Kolkata"
    And the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Do you ship to India?"
    And the visitor closes the page
    And 1 minute passes
    And the agent writes "In nine days."
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | contains | You January 6, 2026 at 5:29 AM Do you ship to India? |
      | contains | Agent January 6, 2026 at 5:30 AM In nine days.       |
    And the header "Date" of the e-mail is "Tue, 06 Jan 2026 00:01:00 +0000"

  @MAIL-6
  Scenario: A visitor whose zone is not known gets the channel's
    Given an open channel with:
      | time zone | America/New_York |
    And the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Do you ship to India?"
    And the visitor closes the page
    And the agent writes "In nine days."
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | contains | Agent January 5, 2026 at 4:00 AM In nine days. |

  @MAIL-6
  Scenario: The visitor has travelled: the zone is the one at the e-mail's time
    Given the visitor is in the time zone "Europe/Paris"
    And the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Are you open?"
    And the visitor closes the page
    And the agent writes "Until six."
    And the visitor is in the time zone "Asia/Tokyo"
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | contains | You January 5, 2026 at 6:00 PM |
      | lacks    | 10:00 AM                       |

  @MAIL-6
  Scenario: The night the clocks go forward
    Given it is "2026-03-29 01:59" in "Europe/Paris"
    And the visitor is in the time zone "Europe/Paris"
    And the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Still awake?"
    And the visitor closes the page
    And 1 minute passes
    And the agent writes "Now I am."
    And 59.999 seconds pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies with:
      | contains | You March 29, 2026 at 1:59 AM   |
      | contains | Agent March 29, 2026 at 3:00 AM |

  @MAIL-6
  Scenario: The night the clocks go back
    Given it is "2026-10-25 02:59" in "Europe/Paris"
    And the visitor is in the time zone "Europe/Paris"
    And the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Still awake?"
    And the visitor closes the page
    And 2 minutes pass
    And the agent writes "Again."
    And 59.999 seconds pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies with:
      | contains | You October 25, 2026 at 2:59 AM   |
      | contains | Agent October 25, 2026 at 2:01 AM |

  @MAIL-6 @LANG-1
  Scenario Outline: Times are written as <language> does
    Given the mail language is <language>
    And the visitor is in the time zone "Asia/Kolkata"
    And the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "10?"
    And the visitor closes the page
    And the agent writes "11!"
    And 60 seconds pass
    Then anna@example.com receives the unread replies in <language> with:
      | contains | <time> |

    Examples:
      | language   | time                             |
      | English    | January 5, 2026 at 2:30 PM       |
      | German     | 5. Januar 2026 um 14:30 Uhr      |
      | French     | 5 janvier 2026 à 14:30           |
      | Spanish    | 5 de enero de 2026, 14:30        |
      | Italian    | 5 gennaio 2026 alle ore 14:30    |
      | pt-BR      | 5 de janeiro de 2026 às 14:30    |
      | Polish     | 5 stycznia 2026 r., 14:30        |
      | Russian    | 5 января 2026 г. в 14:30         |
      | Ukrainian  | 5 січня 2026 р., 14:30           |
      | Turkish    | 5 Ocak 2026 saat 14:30           |
      | zh-Hans    | 2026年1月5日 14:30               |
      | zh-Hant    | 2026年1月5日 下午2:30            |
      | Japanese   | 2026年1月5日 14:30               |
      | Vietnamese | 14:30, ngày 5 tháng 1 năm 2026   |
      | Indonesian | 5 Januari 2026 pukul 14.30       |
      | Malay      | 5 Januari 2026, 2.30 petang      |
      | Thai       | 5 มกราคม พ.ศ. 2569 เวลา 14:30 น. |
      | Arabic     | 5 يناير 2026 في الساعة 2:30 م    |
      | Hindi      | 5 जनवरी 2026 को दोपहर 2:30 बजे    |
      | Kazakh     | 2026 жылғы 5 қаңтар, 14:30       |
