@TRANS-7
Feature: Copies are limited
  Five copies an hour for one conversation and for one address: the form cannot be used to flood someone.

  Background:
    Given other e-mails are ignored

  Scenario: The fifth copy of a conversation goes, the sixth is refused at its field
    When the visitor writes "Do you ship to Norway?"
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | one@example.com |
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | two@example.com |
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | three@example.com |
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | four@example.com |
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | five@example.com |
    Then five@example.com receives the transcript
    And the visitor sees no form
    When the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | six@example.com |
    Then the form reports a problem with the e-mail
    And the visitor sees "Too many copies have been requested. Please try again later."
    And the form holds:
      | e-mail | six@example.com |
    And the visitor is told that the copy could not be sent
    And the decision to skip the transcript is recorded with the reason "too many copies"

  Scenario: An hour after the first copy there is room for one more, and for one only
    Given an open channel with:
      | copies an hour | 2 |
    And the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Do you ship to Norway?"
    And the visitor asks for a copy of the conversation
    And the visitor sends the form
    And 10 minutes pass
    And the visitor asks for a copy of the conversation
    And the visitor sends the form
    And 49 minutes 59.999 seconds pass
    And the visitor asks for a copy of the conversation
    And the visitor sends the form
    Then the form reports a problem with the e-mail
    When 1 ms passes
    And the visitor sends the form
    Then the visitor sees no form
    When the visitor asks for a copy of the conversation
    And the visitor sends the form
    Then the form reports a problem with the e-mail

  Scenario: One address has one limit across conversations
    Given an open channel with:
      | copies an hour | 1 |
    And the visitor is known as:
      | name | Anna |
    When the visitor writes "Do you ship to Norway?"
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    And the visitor ends the conversation
    And the visitor writes "And to Sweden?"
    And the visitor asks for a copy of the conversation
    And the visitor sends the form
    Then the form reports a problem with the e-mail
    When the visitor sends the form with:
      | e-mail | other@example.com |
    Then other@example.com receives the transcript with:
      | subject | *no. 2* |

  Scenario: One address has one limit across visitors, however it is spelled
    Given an open channel with:
      | copies an hour | 1 |
    When visitor Anna writes "Do you ship to Norway?"
    And visitor Anna asks for a copy of the conversation
    And visitor Anna sends the form with:
      | e-mail | Victim@Example.com |
    And visitor Bob writes "Hello"
    And visitor Bob asks for a copy of the conversation
    And visitor Bob sends the form with:
      | e-mail | victim@example.com |
    Then the form reports a problem with the e-mail
    When visitor Bob sends the form with:
      | e-mail | VICTIM@example.com |
    Then the form reports a problem with the e-mail
    When visitor Bob sends the form with:
      | e-mail | bob@example.com |
    Then bob@example.com receives the transcript

  Scenario: One visitor's copies do not use up another's conversation
    Given an open channel with:
      | copies an hour | 1 |
    When visitor Anna writes "Do you ship to Norway?"
    And visitor Anna asks for a copy of the conversation
    And visitor Anna sends the form with:
      | e-mail | anna@example.com |
    And visitor Bob writes "Hello"
    And visitor Bob asks for a copy of the conversation
    And visitor Bob sends the form with:
      | e-mail | bob@example.com |
    Then bob@example.com receives the transcript

  Scenario: The setting counts from its change on
    Given an open channel with:
      | copies an hour | 1 |
    And the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Do you ship to Norway?"
    And the visitor asks for a copy of the conversation
    And the visitor sends the form
    And the visitor asks for a copy of the conversation
    And the visitor sends the form
    Then the form reports a problem with the e-mail
    When the setting "copies an hour" changes to "2"
    And the visitor sends the form
    Then the visitor sees no form

  @TRANS-3
  Scenario: The copy at the end goes whatever was asked for before, but no address is flooded by ends either
    Given an open channel with:
      | copies an hour | 1 |
    And the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Do you ship to Norway?"
    And the visitor asks for a copy of the conversation
    And the visitor sends the form
    Then anna@example.com receives the transcript
    When the visitor ends the conversation
    Then anna@example.com receives the transcript
    When the visitor writes "And to Sweden?"
    And the visitor ends the conversation
    Then no further e-mail is sent
    And the decision to skip the transcript is recorded with the reason "too many copies"

  @SAFE-1
  Scenario: A restart does not open the gate again
    Given an open channel with:
      | copies an hour | 1 |
    And the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Do you ship to Norway?"
    And the visitor asks for a copy of the conversation
    And the visitor sends the form
    And the process restarts
    And the visitor asks for a copy of the conversation
    And the visitor sends the form
    Then the form reports a problem with the e-mail
