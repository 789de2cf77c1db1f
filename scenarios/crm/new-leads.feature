Feature: A new lead
  Whoever the CRM does not know becomes a lead, as soon as they can be reached.

  @CRM-1
  Scenario: No match makes a lead with the data, the number, the channel and the page
    When the visitor opens the page "/shoes/red?size=40"
    And the visitor writes "Do you have size 40?"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
      | phone  | +33612345678     |
    Then the CRM has 1 lead
    And the CRM has 0 clients
    And the CRM has a lead with:
      | name         | Anna                                   |
      | e-mail       | anna@example.com                       |
      | phone        | +33612345678                           |
      | conversation | 1                                      |
      | channel      | Shop                                   |
      | page         | https://shop.example/shoes/red?size=40 |

  @CRM-1
  Scenario: The lead is there the moment the form is sent
    When the visitor writes "Hello"
    And 5 seconds pass
    Then the CRM has 0 leads
    When the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
    Then the CRM has 1 lead

  @CRM-1
  Scenario: What is typed but not sent makes no lead
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor types in the form:
      | name   | Anna             |
      | e-mail | anna@example.com |
    And the visitor dismisses the form
    And 1 hour passes
    Then the CRM has 0 leads

  @CRM-1
  Scenario: The lead bears the channel it came from
    Given another open channel "Help"
    And visitor Ben is on the channel "Help"
    When visitor Ben writes "Hello"
    And 5 seconds pass
    And visitor Ben sends the form with:
      | name   | Ben             |
      | e-mail | ben@example.com |
    Then the CRM has a lead with:
      | name    | Ben                   |
      | channel | Help                  |
      | page    | https://help.example/ |

  @CRM-1 @AWAY-6
  Scenario: Contacts left while nobody can answer make a lead too
    Given the agent is offline
    When the visitor writes "Hello"
    And the visitor sends the form with:
      | phone | +33612345678 |
    Then the CRM has 1 lead
    And the CRM has a lead with:
      | phone        | +33612345678 |
      | name         |              |
      | e-mail       |              |
      | conversation | 1            |

  @CRM-1 @TRANS-4
  Scenario: The address given for a copy makes a lead too
    When the visitor writes "Hello"
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    Then anna@example.com receives the transcript
    And the CRM has a lead with:
      | e-mail       | anna@example.com |
      | conversation | 1                |

  @CRM-6
  Scenario: A name alone makes no lead
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name | Anna |
    Then the agent sees the contact details:
      | name | Anna |
    And the CRM has 0 leads

  @CRM-6 @AWAY-6
  Scenario: The name kept goes on the lead when a phone follows
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name | Anna |
    And the agent goes offline
    And the visitor sends the form with:
      | phone | +33612345678 |
    Then the CRM has 1 lead
    And the CRM has a lead with:
      | name  | Anna         |
      | phone | +33612345678 |

  @CRM-6 @CONV-4
  Scenario: The name kept goes on the lead when an e-mail follows in a later conversation
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name | Anna |
    And the visitor ends the conversation
    And the visitor writes "Hello again"
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    Then anna@example.com receives the transcript
    And the CRM has 1 lead
    And the CRM has a lead with:
      | name         | Anna             |
      | e-mail       | anna@example.com |
      | conversation | 2                |

  @CRM-6
  Scenario: A name alone does not match a record of the same name
    Given the CRM knows:
      | kind | name | e-mail            |
      | lead | Anna | other@example.com |
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name | Anna |
    Then the agent sees the contact details once
    And the CRM has 1 lead
    And the CRM has a lead with:
      | name         | Anna |
      | conversation |      |
