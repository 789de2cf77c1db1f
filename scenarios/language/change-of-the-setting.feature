@LANG-2
Feature: A change of the mail language
  It applies to e-mails composed from then on; one that waits for another try keeps its language.

  Background:
    Given the mail language is French
    And the visitor is known as:
      | e-mail | anna@example.com |
    And the visitor writes "Oslo?"

  Scenario: Changed before the minute is over, the e-mail is in the new language
    When the visitor looks away
    And the agent writes "4"
    And 59.999 seconds pass
    And the mail language changes to German
    And 1 ms passes
    Then anna@example.com receives the unread replies in German

  Scenario: Changed after the e-mail went, the next one is in the new language
    When the visitor looks away
    And the agent writes "4"
    And 1 minute passes
    And the mail language changes to German
    And the agent writes "5"
    And 1 minute passes
    Then anna@example.com receives the unread replies in French
    And anna@example.com receives the unread replies in German

  @MAIL-4
  Scenario: Changed between the first try and the next, unread replies keep their language
    Given the mail server answers 451 to the next 1 e-mail
    When the visitor looks away
    And the agent writes "4"
    And 1 minute passes
    And the mail language changes to German
    And 30 seconds pass
    Then anna@example.com receives the unread replies in French

  @MAIL-4
  Scenario: Changed between the first try and the next, a copy keeps its language
    Given the mail server answers 451 to the next 1 e-mail
    When the agent ends the conversation
    And the mail language changes to German
    And 30 seconds pass
    Then anna@example.com receives the transcript in French

  @UNREAD-6
  Scenario: Replies held for want of an address are composed when they go, in the language of then
    When visitor Bob writes "Bergen?"
    And visitor Bob looks away
    And the agent writes "5" in conversation 2
    And 1 minute passes
    And the mail language changes to German
    And visitor Bob is known as:
      | e-mail | bob@example.com |
    Then bob@example.com receives the unread replies in German

  Scenario: Old messages of a copy are told in the language of the copy
    Given the agent goes offline
    When the visitor writes "Anyone?"
    And the mail language changes to Arabic
    And the visitor ends the conversation
    Then anna@example.com receives the transcript in Arabic with:
      | messages | 4 |

  Scenario: The channel's language has no say while a mail language is set
    When the setting "language" changes to "German"
    And the visitor ends the conversation
    Then anna@example.com receives the transcript in French
