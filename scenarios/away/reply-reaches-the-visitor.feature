@AWAY-6
Feature: The reply reaches the visitor who left contacts

  Scenario: An e-mail left at night brings the morning's reply
    Given the working hours are "Mon-Fri 09:00-18:00" in "UTC"
    And it is "2026-01-05 20:00" in "UTC"
    When the visitor writes "Is the red lamp in stock?"
    And the visitor sends the form with:
      | e-mail | anna@mail.example |
      | name   | Anna              |
    And the visitor closes the page
    And 13 hours pass
    And the agent writes "It is, Anna."
    And 59.999 seconds pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@mail.example receives the unread replies with:
      | question | Is the red lamp in stock? |
      | reply    | It is, Anna.              |
    And the CRM has a lead with:
      | e-mail       | anna@mail.example |
      | name         | Anna              |
      | conversation | 1                 |
      | channel      | Shop              |

  Scenario: The details reach an existing client as any others do
    Given the CRM knows:
      | kind   | name | e-mail            | phone |
      | client |      | anna@mail.example |       |
    And the agent is offline
    When the visitor writes "Is the red lamp in stock?"
    And the visitor sends the form with:
      | e-mail | Anna@Mail.Example |
      | phone  | +33 6 12 34 56 78 |
    Then the CRM has 0 leads
    And the CRM has a client with:
      | e-mail | anna@mail.example |
      | phone  | +33 6 12 34 56 78 |

  Scenario: A reply on the open page is seen and not mailed
    Given the agent is offline
    When the visitor writes "Is the red lamp in stock?"
    And the visitor sends the form with:
      | e-mail | anna@mail.example |
    And the agent goes online
    And the agent writes "It is."
    And 1 hour passes
    Then no e-mail is sent

  Scenario: A phone alone brings no e-mail
    Given the agent is offline
    When the visitor writes "Is the red lamp in stock?"
    And the visitor sends the form with:
      | phone | +33 6 12 34 56 78 |
    And the visitor closes the page
    And the agent goes online
    And the agent writes "It is."
    And 1 hour passes
    Then no e-mail is sent

  @UNREAD-6
  Scenario: Contacts left after the reply fell due bring the reply at once
    Given the agent is offline
    When the visitor writes "Is the red lamp in stock?"
    And the visitor closes the page
    And the agent goes online
    And the agent writes "It is."
    And 1 minute passes
    Then no e-mail is sent
    When the visitor looks away
    And the visitor opens the page
    And the visitor sends the form with:
      | e-mail | anna@mail.example |
    Then anna@mail.example receives the unread replies with:
      | reply | It is. |

  @UNREAD-7
  Scenario: The notice itself is never mailed
    Given the visitor is known as:
      | e-mail | anna@mail.example |
    When the visitor writes "Is the red lamp in stock?"
    And the visitor closes the page
    And the agent goes offline
    And 1 hour passes
    Then no e-mail is sent
    When the visitor opens the page
    Then the visitor sees "Nobody can answer at the moment."
