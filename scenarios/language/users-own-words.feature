@LANG-1
Feature: Users' own words are untouched
  What people wrote, the names they chose and the greeting in the channel's own words stay as they are in every language.

  Background:
    Given the visitor is known as:
      | e-mail | anna@example.com |

  Scenario: An English talk in a French e-mail
    Given the mail language is French
    And agent Alice is online
    When the visitor writes "Do you ship to Norway?"
    And the visitor looks away
    And agent Alice writes "Yes, within four days."
    And 1 minute passes
    Then anna@example.com receives the unread replies in French with:
      | question | Vous: Do you ship to Norway?  |
      | reply    | Alice: Yes, within four days. |

  Scenario: A talk from right to left in an English e-mail, and the other way round
    When the visitor writes "هل تشحنون إلى النرويج؟"
    And the agent ends the conversation
    Then anna@example.com receives the transcript in English with:
      | message | You: هل تشحنون إلى النرويج؟ |
    When the mail language changes to Arabic
    And the visitor writes "Do you ship to Norway?"
    And the agent ends conversation 2
    Then anna@example.com receives the transcript in Arabic with:
      | message | أنتم: Do you ship to Norway? |

  Scenario: Words that happen to be the e-mail's own in another language
    Given the mail language is French
    When the visitor writes "Your question"
    And the visitor looks away
    And the agent writes "Continue the conversation"
    And 1 minute passes
    Then anna@example.com receives the unread replies in French with:
      | question | Your question             |
      | reply    | Continue the conversation |

  @MAIL-2
  Scenario: Braces, ICU and percent signs in a message are letters
    Given the mail language is Polish
    When the visitor writes "{count, plural, one {x} other {y}} {channel} %d '{'"
    And the agent ends the conversation
    Then anna@example.com receives the transcript in Polish with:
      | message | *: {count, plural, one {x} other {y}} {channel} %d '{' |

  Scenario: A visitor's name stands as given, whatever the language
    Given the mail language is Japanese
    And the visitor is known as:
      | name | Zoë O'Brien |
    When the visitor writes "Oslo?"
    And the agent ends the conversation
    Then anna@example.com receives the transcript in Japanese with:
      | message | Zoë O'Brien: Oslo? |

  @CONV-2
  Scenario: The channel's own greeting is nobody's to translate
    Given an open channel with:
      | greeting text | Welkom! Waarmee helpen we? |
      | mail language | French                     |
    And the visitor speaks German
    When the visitor writes "Oslo?"
    Then the visitor sees "Welkom! Waarmee helpen we?"
    And the visitor does not see "Guten Tag!"
    When the agent ends the conversation
    Then anna@example.com receives the transcript in French with:
      | message | Message automatique: Welkom! Waarmee helpen we? |

  @CONV-2
  Scenario: A greeting changed later leaves the one that was posted
    Given an open channel with:
      | greeting text | Welkom! |
    When the visitor writes "Oslo?"
    And the setting "greeting text" changes to "Benvenuto!"
    And the agent ends the conversation
    Then anna@example.com receives the transcript in English with:
      | message | Automatic message: Welkom! |
      | lacks   | Benvenuto                  |

  Scenario: The channel's name stands as it is in subject, sender and text
    Given an open channel with:
      | name          | Café « L'Été » {x} |
      | mail language | Turkish            |
    When the visitor writes "Oslo?"
    And the agent ends the conversation
    Then anna@example.com receives the transcript in Turkish with:
      | from     | Café « L'Été » {x}  |
      | subject  | *Café « L'Été » {x} |
      | contains | Café « L'Été » {x}  |
